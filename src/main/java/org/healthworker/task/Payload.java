package org.healthworker.task;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthworker.config.Quoted;
import org.healthworker.config.Sha256;

/**
 * What a client asks for.
 *
 * @param checks names of checks; empty: all that are enabled
 * @param maxAge how old a measurement may be, zero to an hour; empty: as configured
 */
public record Payload(List<String> checks, Optional<Duration> maxAge) {
  /** Everything, as configured. */
  public static final Payload DEFAULT = new Payload(List.of(), Optional.empty());

  private static final BigDecimal LONGEST_AGE_MS = BigDecimal.valueOf(3_600_000);

  /**
   * Reads it strictly: unknown keys are wrong, since a misspelt one would silently ask for less.
   *
   * @param text the object, or nothing
   * @param allowed the names of the enabled checks
   */
  public static Payload parse(String text, List<String> allowed) throws WrongInputException {
    return text.isEmpty() ? DEFAULT : of(StrictJson.parse(text), "", allowed);
  }

  /**
   * Reads it from JSON.
   *
   * @param path stands before each key that a sentence names
   */
  static Payload of(JsonObject json, String path, List<String> allowed) throws WrongInputException {
    for (String key : json.keySet()) {
      if (!key.equals("checks") && !key.equals("max_age_ms")) {
        throw new WrongInputException(
            path + Quoted.of(key) + " is not known; allowed are checks and max_age_ms");
      }
    }
    return new Payload(
        checks(json.get("checks"), path + "checks", allowed),
        maxAge(json.get("max_age_ms"), path + "max_age_ms"));
  }

  JsonObject toJson() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    if (!checks.isEmpty()) {
      json.add("checks", JSON.createArrayBuilder(checks));
    }
    maxAge.ifPresent(age -> json.add("max_age_ms", age.toMillis()));
    return json.build();
  }

  /** Equal for payloads that ask for the same, however they are written. */
  String hash() {
    return Sha256.of(toJson().toString());
  }

  private static List<String> checks(JsonValue json, String field, List<String> allowed)
      throws WrongInputException {
    if (json == null) {
      return List.of();
    }
    if (!(json instanceof JsonArray array) || array.isEmpty()) {
      throw WrongInputException.of(field, StrictJson.found(json), "an array of at least one check");
    }
    var checks = new ArrayList<String>();
    for (int i = 0; i < array.size(); i++) {
      String element = field + "[" + i + "]";
      if (!(array.get(i) instanceof JsonString name) || !allowed.contains(name.getString())) {
        throw WrongInputException.of(
            element, StrictJson.found(array.get(i)), "one of " + String.join(", ", allowed));
      }
      if (checks.contains(name.getString())) {
        throw WrongInputException.of(element, StrictJson.found(name) + " again", "each check once");
      }
      checks.add(name.getString());
    }
    return List.copyOf(checks);
  }

  private static Optional<Duration> maxAge(JsonValue json, String field)
      throws WrongInputException {
    if (json == null) {
      return Optional.empty();
    }
    if (json instanceof JsonNumber number) {
      BigDecimal ms = number.bigDecimalValue();
      if (ms.signum() >= 0 && ms.compareTo(LONGEST_AGE_MS) <= 0 && isInteger(ms)) {
        return Optional.of(Duration.ofMillis(ms.longValue()));
      }
    }
    throw WrongInputException.of(field, StrictJson.found(json), "an integer from 0 to 3600000");
  }

  /** By its value, however it is written: to JSON, 10, 10.0 and 1e1 are one number. */
  private static boolean isInteger(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
