package org.healthworker.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes messages from valid ones by up to three changes; the same ones for the same seed. */
final class OddMessages {
  private static final List<String> CHECKS = List.of("cpu", "disk", "memory", "tasks", "uptime");
  private static final List<String> NUMBERS =
      List.of(
          ("0 -0 5 -1 3600000 3600001 1.5 10.0 1e3 1.0e1 1e400 01 1e-400 1e99999999999 -1e-99999999999 "
                  + ("9".repeat(1000) + " " + "9".repeat(1200) + " - +1 0x1 NaN 1. .5 ")
                  + ("9".repeat(5000) + ".5 1e999999999 1e-999999999"))
              .split(" "));
  private static final List<String> SNIPPETS =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\u0000",
          "\t",
          "\n",
          "\u2028",
          "\ufeff",
          "é",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "\\u0000",
          "\\ud83d",
          "\\x",
          "//",
          "/**/",
          "'",
          " ");

  private final Random random;

  OddMessages(long seed) {
    random = new Random(seed);
  }

  OddMessage next() {
    String id = newId();
    String text = envelope(id);
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      text = oneOf(changes()).apply(text);
    }
    Object property = random.nextInt(3) > 0 ? null : property(id);
    return switch (random.nextInt(20)) {
      case 0 ->
          new OddMessage(
              oneOf(List.of(OddMessage.Type.MAP, OddMessage.Type.STREAM, OddMessage.Type.OBJECT)),
              "",
              property);
      case 1 -> new OddMessage(OddMessage.Type.NONE, "", property);
      case 2, 3, 4, 5 -> OddMessage.ofBytes(text.getBytes(UTF_8), property);
      case 6, 7, 8 -> OddMessage.ofBytes(changed(text.getBytes(UTF_8)), property);
      default -> new OddMessage(OddMessage.Type.TEXT, text, property);
    };
  }

  private String envelope(String id) {
    var members = new ArrayList<String>();
    maybe(members, () -> "\"task_type\":\"health_check\"");
    maybe(members, () -> "\"task_id\":\"" + id + "\"");
    maybe(members, () -> "\"payload\":" + payload());
    maybe(members, () -> "\"tenant\":" + value(3));
    return random.nextInt(30) == 0 ? "" : "{" + String.join(",", members) + "}";
  }

  private String payload() {
    var members = new ArrayList<String>();
    maybe(members, () -> "\"checks\":[\"" + oneOf(CHECKS) + "\",\"" + oneOf(CHECKS) + "\"]");
    maybe(members, () -> "\"max_age_ms\":" + random.nextInt(3_600_001));
    return "{" + String.join(",", members) + "}";
  }

  /** Any JSON, and some that is none. */
  private String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0, 1 -> oneOf(NUMBERS);
      case 2 -> oneOf(List.of("null", "true", "false", "nul"));
      case 3, 4 -> "\"" + newId() + oneOf(SNIPPETS).replace("\"", "") + "\"";
      case 5 -> "\"" + newId() + "\"";
      case 6 -> "[]";
      case 7 -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
      default -> "{\"" + oneOf(List.of("a", "b")) + "\":" + value(depth - 1) + "}";
    };
  }

  private List<UnaryOperator<String>> changes() {
    return List.of(
        text -> insert(text, oneOf(SNIPPETS)),
        text -> insert(text, oneOf(NUMBERS)),
        text -> cut(text, 1),
        text -> cut(text, random.nextInt(20)),
        text -> text.substring(0, random.nextInt(text.length() + 1)),
        text -> first(text, "\"task_id\":" + value(1)),
        text -> first(text, "\"task_type\":" + value(1)),
        text -> first(text, "\"payload\":" + value(2)),
        text -> first(text, "\"payload\":{\"checks\":" + value(2) + "}"),
        text -> first(text, "\"payload\":{\"max_age_ms\":" + oneOf(NUMBERS) + "}"),
        text -> first(text, "\"payload\":{\"" + oneOf(List.of("check", "Checks", "")) + "\":1}"),
        text -> first(text, "\"deep\":" + deep(13 + random.nextInt(5))),
        text -> first(text, "\"long\":\"" + longText() + "\""),
        text -> text.replace("payload", "\\u0070ayload"),
        text -> text.replace("health_check", oneOf(List.of("cleanup", "Health_check", ""))),
        text -> text.replace("{", " {\r\n\t"),
        text -> text + text);
  }

  private String deep(int levels) {
    return random.nextInt(20) == 0 ? "[".repeat(20_000) : "[".repeat(levels) + "]".repeat(levels);
  }

  /** Now and then about as long as a body may be. */
  private String longText() {
    return "ü".repeat(random.nextInt(10) == 0 ? 32_600 + random.nextInt(200) : 100);
  }

  /** Puts a member in front of the others. */
  private static String first(String text, String member) {
    return text.startsWith("{\"") ? "{" + member + "," + text.substring(1) : "{" + member + "}";
  }

  private String insert(String text, String snippet) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + snippet + text.substring(at);
  }

  private String cut(String text, int length) {
    int from = random.nextInt(text.length() + 1);
    return text.substring(0, from) + text.substring(Math.min(text.length(), from + length));
  }

  private byte[] changed(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private Object property(String id) {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean();
      case 3 -> random.nextDouble();
      case 4 -> (short) random.nextInt();
      case 5 -> oneOf(List.of("", "a b", "é", "x".repeat(65), "\u0000", "\ud83d", "a\n"));
      case 6 -> newId();
      default -> id;
    };
  }

  /** One that no other message has. */
  private String newId() {
    return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }

  private void maybe(List<String> members, Supplier<String> member) {
    if (random.nextBoolean()) {
      members.add(member.get());
    }
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
