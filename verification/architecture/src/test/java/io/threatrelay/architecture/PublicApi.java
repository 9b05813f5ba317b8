package io.threatrelay.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What providers compile against, a line for each class and member, as the class files have it: the
 * domain and the kit itself, not what lies below the kit.
 */
final class PublicApi {

  private PublicApi() {}

  static SortedSet<String> of(JavaClasses classes) {
    SortedSet<String> lines = new TreeSet<>();
    for (JavaClass type : classes) {
      if (isOffered(type)) {
        lines.add(line(type));
        members(type).map(member -> type.getName() + " " + member).forEach(lines::add);
      }
    }
    return lines;
  }

  private static boolean isOffered(JavaClass type) {
    String name = type.getPackageName();
    boolean within =
        name.startsWith("io.threatrelay.domain") || name.equals("io.threatrelay.provider.api");
    return within && isOpen(type.getModifiers()) && enclosingIsOpen(type);
  }

  private static boolean enclosingIsOpen(JavaClass type) {
    return type.getEnclosingClass().map(outer -> isOpen(outer.getModifiers())).orElse(true);
  }

  private static boolean isOpen(Collection<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static String line(JavaClass type) {
    String supertypes =
        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
            .map(JavaClass::getName)
            .sorted()
            .collect(Collectors.joining(", "));
    return "%s %s : %s".formatted(type.getName(), modifiers(type.getModifiers()), supertypes);
  }

  private static Stream<String> members(JavaClass type) {
    return Stream.of(type.getFields(), type.getMethods(), type.getConstructors())
        .flatMap(Collection::stream)
        .filter(member -> isOpen(member.getModifiers()))
        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(PublicApi::line);
  }

  private static String line(JavaMember member) {
    String modifiers = modifiers(member.getModifiers());
    if (member instanceof JavaField field) {
      return "%s %s %s".formatted(modifiers, field.getRawType().getName(), field.getName());
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    String parameters =
        code.getRawParameterTypes().stream()
            .map(JavaClass::getName)
            .collect(Collectors.joining(", "));
    return "%s %s %s(%s)"
        .formatted(modifiers, code.getRawReturnType().getName(), code.getName(), parameters);
  }

  private static String modifiers(Collection<JavaModifier> modifiers) {
    return modifiers.stream()
        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
