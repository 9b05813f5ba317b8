package io.threatrelay.war;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.FoundProviders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarContentsIT {

  private static final List<String> OURS =
      List.of(
          "io/threatrelay/",
          "io/jsonwebtoken/",
          "com/github/benmanes/caffeine/",
          "module-info.class");
  private static final String LIB = "WEB-INF/lib/";
  private static final String KEY_INSIDE = " holds a private key";
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*[A-Za-z0-9+/]{20}");

  @Test
  void theThinOneHasNothingThatAServerBrings() throws IOException {
    for (String name : classes(WarFile.JAKARTA)) {
      assertTrue(OURS.stream().anyMatch(name::startsWith), name);
    }
  }

  @Test
  void theBundledOneLeavesServletsToTheServer() throws IOException {
    List<String> classes = classes(WarFile.SERVLET);

    assertTrue(classes.contains("org/glassfish/jersey/servlet/ServletContainer.class"));
    assertTrue(classes.contains("jakarta/ws/rs/Path.class"));
    assertFalse(classes.stream().anyMatch(name -> name.startsWith("jakarta/servlet/")));
  }

  @Test
  void bothHaveTheSameRelay() throws IOException {
    TreeSet<String> bundled = new TreeSet<>(jars(WarFile.SERVLET));
    bundled.retainAll(jars(WarFile.JAKARTA));

    assertEquals(new TreeSet<>(jars(WarFile.JAKARTA)), bundled);
    assertEquals(12 + FoundProviders.ids().size(), bundled.size(), bundled.toString());
  }

  /** CDI would then look into resources that are none of its business. */
  @ParameterizedTest
  @EnumSource
  void noneAsksForInjection(WarFile war) throws IOException {
    try (ZipFile archive = new ZipFile(war.path().toFile())) {
      assertTrue(archive.stream().noneMatch(entry -> entry.getName().endsWith("beans.xml")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noneHoldsThePublishedPrivateKeys(WarFile war) throws IOException {
    List<String> entries = new ArrayList<>();
    try (InputStream in = Files.newInputStream(war.path())) {
      readAll("", in, entries);
    }

    assertTrue(entries.size() > 200, "archives inside the archive are opened: " + entries.size());
    assertEquals(List.of(), entries.stream().filter(name -> name.contains("sandbox")).toList());
    assertEquals(List.of(), entries.stream().filter(name -> name.endsWith(KEY_INSIDE)).toList());
  }

  /** Names everything in an archive and in the archives in it, and what holds a private key. */
  private static void readAll(String path, InputStream archive, List<String> entries)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] content = zip.readAllBytes();
      boolean key = PRIVATE_KEY.matcher(new String(content, StandardCharsets.US_ASCII)).find();
      entries.add(path + entry.getName() + (key ? KEY_INSIDE : ""));
      if (entry.getName().endsWith(".jar")) {
        readAll(path + entry.getName() + "!", new ByteArrayInputStream(content), entries);
      }
    }
  }

  private static List<String> jars(WarFile war) throws IOException {
    try (ZipFile archive = new ZipFile(war.path().toFile())) {
      return archive.stream().map(ZipEntry::getName).filter(n -> n.endsWith(".jar")).toList();
    }
  }

  private static List<String> classes(WarFile war) throws IOException {
    List<String> classes = new ArrayList<>();
    try (ZipFile archive = new ZipFile(war.path().toFile())) {
      for (ZipEntry entry : archive.stream().filter(e -> e.getName().startsWith(LIB)).toList()) {
        try (InputStream in = archive.getInputStream(entry);
            ZipInputStream jar = new ZipInputStream(in)) {
          for (ZipEntry e = jar.getNextEntry(); e != null; e = jar.getNextEntry()) {
            if (e.getName().endsWith(".class") && !e.getName().startsWith("META-INF/")) {
              classes.add(e.getName());
            }
          }
        }
      }
    }
    return classes;
  }
}
