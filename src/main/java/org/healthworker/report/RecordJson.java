package org.healthworker.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders a record's components as JSON keys in snake_case, so that a new check needs no code. */
final class RecordJson {
  private RecordJson() {}

  /** Adds all components but maps (parts, rendered with their results) and instants (likewise). */
  static void addAll(JsonObjectBuilder json, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getType() != Map.class && component.getType() != Instant.class) {
        json.add(snakeCase(component.getName()), value(read(record, component)));
      }
    }
  }

  /** The key under which the parts of a measurement stand: the name of its map. */
  static String partsKey(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getType() == Map.class) {
        return snakeCase(component.getName());
      }
    }
    throw new IllegalArgumentException(record.getClass() + " has parts, but no map of them");
  }

  /** At least one decimal, never in scientific notation. */
  static JsonValue number(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    return Json.createValue(decimal.scale() < 1 ? decimal.setScale(1) : decimal);
  }

  private static JsonValue value(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Number number) {
      return Json.createValue(number.longValue());
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(element -> array.add(value(element)));
      return array.build();
    }
    return Json.createValue(
        value instanceof Enum<?> constant
            ? constant.name().toLowerCase(Locale.ROOT)
            : value.toString());
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
