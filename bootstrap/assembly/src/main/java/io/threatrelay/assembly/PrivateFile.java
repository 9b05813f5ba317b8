package io.threatrelay.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A file with secrets, which only its owner should be able to read. */
public final class PrivateFile {

  private static final Path OWN_PROCESS = Path.of("/proc/self");

  private PrivateFile() {}

  /**
   * A sentence for the operator when other users can read the file; nothing where the file system
   * knows no such permissions. A file that belongs to another user may be readable by its group:
   * that is how Kubernetes hands a file to a process without rights.
   *
   * @param name the setting or option that names the file
   */
  public static Optional<String> warning(String name, Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view == null) {
        return Optional.empty();
      }
      PosixFileAttributes attributes = view.readAttributes();
      return isOpen(attributes) ? Optional.of(text(name, file, attributes)) : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static boolean isOpen(PosixFileAttributes file) throws IOException {
    Set<PosixFilePermission> permissions = file.permissions();
    return permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.GROUP_READ) && isOwn(file);
  }

  private static boolean isOwn(PosixFileAttributes file) throws IOException {
    return !Files.exists(OWN_PROCESS) || Files.getOwner(OWN_PROCESS).equals(file.owner());
  }

  private static String text(String name, Path file, PosixFileAttributes attributes) {
    return ("%s: other users can read %s (%s) and any secret in it. Run chmod 600 on it; in"
            + " Kubernetes, mount it with defaultMode: 0440 and set fsGroup.")
        .formatted(name, file, PosixFilePermissions.toString(attributes.permissions()));
  }
}
