package org.healthworker.config;

/** A setting that is an integer within bounds. */
final class IntegerSetting {
  private IntegerSetting() {}

  static Setting<Integer> of(String key, int least, int most) {
    return new Setting<>(
        key, "an integer from " + least + " to " + most, text -> parse(text, least, most));
  }

  static int parse(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException("out of range");
    }
    return number;
  }
}
