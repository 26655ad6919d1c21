package org.healthworker.report;

import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One component of a measurement, as all who show one name it, so that a new check needs no code.
 *
 * @param value null where the platform does not have it
 */
public record Field(RecordComponent component, Object value) {
  /** All components but maps (parts, shown with their results) and instants (likewise). */
  public static List<Field> of(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> component.getType() != Map.class)
        .filter(component -> component.getType() != Instant.class)
        .map(component -> new Field(component, read(record, component)))
        .toList();
  }

  /** The name of the parts of a measurement, such as mounts: that of its map. */
  public static String ofParts(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> component.getType() == Map.class)
        .map(component -> snakeCase(component.getName()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(record.getClass() + " has no map of its parts"));
  }

  /** In snake_case. */
  public String name() {
    return snakeCase(component.getName());
  }

  /** Whether it is one number, known or not. */
  public boolean isNumber() {
    return Number.class.isAssignableFrom(
        MethodType.methodType(component.getType()).wrap().returnType());
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor cannot be called", e);
    }
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
