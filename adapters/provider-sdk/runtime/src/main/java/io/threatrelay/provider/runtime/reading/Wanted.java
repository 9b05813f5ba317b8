package io.threatrelay.provider.runtime.reading;

import io.threatrelay.provider.api.ItemByItem;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which parts of a JSON value are read: of an object that becomes a record, the record's
 * components; of anything that JSON-B may read in another way, everything.
 */
public final class Wanted {

  /** Everything, kept as a tree of objects for each value. */
  static final Wanted TREE = new Wanted();

  private static final Wanted SCALAR = new Wanted();

  private final List<Member> members = new ArrayList<>();
  private Wanted item;
  private boolean isRecord;

  /** A component of a record, by its name in JSON. */
  private record Member(byte[] name, Wanted wanted) {}

  private Wanted() {}

  /** What is read of an answer: of one value, or of a list of them. */
  public static Wanted of(Class<?> item, boolean isList) {
    return isList ? listOf(item) : by(item);
  }

  /** What is read of a value that becomes a record, or something else. */
  static Wanted by(Type type) {
    return by(type, new HashMap<>());
  }

  /** What is read of a list of values that become records, or something else. */
  static Wanted listOf(Type type) {
    return list(type, new HashMap<>());
  }

  private static Wanted by(Type type, Map<Type, Wanted> known) {
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      Type[] arguments = generic.getActualTypeArguments();
      if (Collection.class.isAssignableFrom(raw)) {
        return list(arguments[0], known);
      }
      return raw == Optional.class ? by(arguments[0], known) : TREE;
    }
    if (type instanceof Class<?> raw) {
      return raw.isRecord() && isPlain(raw) ? record(raw, known) : scalarOrTree(raw);
    }
    return TREE;
  }

  private static Wanted scalarOrTree(Class<?> raw) {
    boolean scalar =
        raw.isPrimitive()
            || raw == String.class
            || raw == Boolean.class
            || Number.class.isAssignableFrom(raw);
    return scalar ? SCALAR : TREE;
  }

  private static Wanted list(Type item, Map<Type, Wanted> known) {
    Wanted list = new Wanted();
    list.item = by(item, known);
    return list;
  }

  private static Wanted record(Class<?> type, Map<Type, Wanted> known) {
    Wanted before = known.get(type);
    if (before != null) {
      return before;
    }
    Wanted wanted = new Wanted();
    known.put(type, wanted);
    wanted.isRecord = true;
    for (RecordComponent component : type.getRecordComponents()) {
      Field field = field(type, component);
      wanted.members.add(
          new Member(name(field).getBytes(StandardCharsets.UTF_8), component(field, known)));
    }
    return wanted;
  }

  private static Field field(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String name(Field field) {
    JsonbProperty property = field.getAnnotation(JsonbProperty.class);
    return property == null || property.value().isEmpty() ? field.getName() : property.value();
  }

  private static Wanted component(Field field, Map<Type, Wanted> known) {
    JsonbTypeDeserializer own = field.getAnnotation(JsonbTypeDeserializer.class);
    boolean asUsual = own == null || own.value() == ItemByItem.class;
    return asUsual && !field.isAnnotationPresent(JsonbTypeAdapter.class)
        ? by(field.getGenericType(), known)
        : TREE;
  }

  /** Whether JSON-B reads a record by its canonical constructor. */
  private static boolean isPlain(Class<?> type) {
    return !isRead(type)
        && Arrays.stream(type.getDeclaredConstructors()).noneMatch(Wanted::isRead)
        && Arrays.stream(type.getDeclaredMethods()).noneMatch(Wanted::isRead);
  }

  private static boolean isRead(AnnotatedElement element) {
    return element.isAnnotationPresent(JsonbCreator.class)
        || element instanceof Class<?>
            && (element.isAnnotationPresent(JsonbTypeDeserializer.class)
                || element.isAnnotationPresent(JsonbTypeAdapter.class));
  }

  /** Of an object's member; null when it is not read. */
  Wanted member(byte[] name, int length) {
    if (!isRecord) {
      return TREE;
    }
    for (Member member : members) {
      if (Arrays.equals(member.name, 0, member.name.length, name, 0, length)) {
        return member.wanted;
      }
    }
    return null;
  }

  /** Of a list's items. */
  Wanted item() {
    return item == null ? TREE : item;
  }

  boolean isTree() {
    return this == TREE;
  }
}
