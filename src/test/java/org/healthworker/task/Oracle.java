package org.healthworker.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.DOTALL;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what a message must become, by the words of the specification and another JSON parser
 * (Jackson, which Flyway brings), without regard to speed.
 */
final class Oracle {
  private static final int MOST_BYTES = 65_536;
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"", DOTALL);
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9.+-]{1001}");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNumberLength(MOST_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final List<String> checks;

  Oracle(List<String> checks) {
    this.checks = checks;
  }

  boolean isValid(OddMessage message) {
    return switch (message.type()) {
      case NONE -> isValid("{}", message.taskIdProperty());
      case TEXT -> isValidBody(message.content(), message.taskIdProperty());
      case BYTES -> {
        String text = new String(message.bytes(), UTF_8);
        yield Arrays.equals(text.getBytes(UTF_8), message.bytes())
            && isValidBody(text, message.taskIdProperty());
      }
      default -> false;
    };
  }

  private boolean isValidBody(String text, Object property) {
    byte[] utf8 = text.getBytes(UTF_8);
    return new String(utf8, UTF_8).equals(text)
        && utf8.length <= MOST_BYTES
        && isValid(text.isEmpty() ? "{}" : text, property);
  }

  private boolean isValid(String text, Object property) {
    JsonNode envelope;
    try {
      envelope = JSON.readTree(text);
    } catch (JacksonException | NumberFormatException e) {
      return false;
    }
    JsonNode id = envelope.get("task_id");
    return envelope.isObject()
        && !LONG_NUMBER.matcher(STRING.matcher(text).replaceAll("")).find()
        && (id == null || (id.isString() && isId(id.stringValue())))
        && (property == null || isId(property))
        && (id == null || property == null || id.stringValue().equals(property))
        && isHealthCheck(envelope.get("task_type"))
        && isPayload(envelope.get("payload"));
  }

  private static boolean isId(Object id) {
    return id instanceof String string && string.matches("[A-Za-z0-9._:-]{1,64}");
  }

  private static boolean isHealthCheck(JsonNode type) {
    return type == null || (type.isString() && type.stringValue().equals("health_check"));
  }

  private boolean isPayload(JsonNode payload) {
    return payload == null
        || (payload.isObject()
            && Set.of("checks", "max_age_ms").containsAll(payload.propertyNames())
            && areChecks(payload.get("checks"))
            && isAge(payload.get("max_age_ms")));
  }

  private boolean areChecks(JsonNode names) {
    if (names == null) {
      return true;
    }
    var seen = new HashSet<String>();
    for (JsonNode name : names) {
      if (!name.isString()
          || !checks.contains(name.stringValue())
          || !seen.add(name.stringValue())) {
        return false;
      }
    }
    return names.isArray() && !names.isEmpty();
  }

  private static boolean isAge(JsonNode age) {
    if (age == null) {
      return true;
    }
    if (!age.isNumber()) {
      return false;
    }
    BigDecimal ms = age.decimalValue();
    return ms.signum() >= 0
        && ms.compareTo(BigDecimal.valueOf(3_600_000)) <= 0
        && ms.stripTrailingZeros().scale() <= 0;
  }
}
