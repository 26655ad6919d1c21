package org.healthworker.report;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Renders a record's fields as JSON. */
final class RecordJson {
  private RecordJson() {}

  static void addAll(JsonObjectBuilder json, Record record) {
    Field.of(record).forEach(field -> json.add(field.name(), value(field.value())));
  }

  /** At least one decimal, never in scientific notation. */
  static JsonValue number(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    return JSON.createValue(decimal.scale() < 1 ? decimal.setScale(1) : decimal);
  }

  private static JsonValue value(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Number number) {
      return JSON.createValue(number.longValue());
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      list.forEach(element -> array.add(value(element)));
      return array.build();
    }
    return JSON.createValue(
        value instanceof Enum<?> constant
            ? constant.name().toLowerCase(Locale.ROOT)
            : value.toString());
  }
}
