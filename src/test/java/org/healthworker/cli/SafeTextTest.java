package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001bb",
        "a\u0000b",
        "a\u0007b",
        "a\bb",
        "a\u007fb",
        "a\u009bb",
        "a\u202eb",
        "a\u200bb",
        "a\ud800b",
        "a\ufeffb"
      })
  void whatATerminalObeysIsLeftOut(String hostile) {
    assertThat(SafeText.of(hostile)).isEqualTo("ab");
  }

  @Test
  void aLineBreakIsASpace() {
    assertThat(SafeText.of("a\r\nb\u2028c\td\n")).isEqualTo("a b c d");
  }

  @Test
  void otherTextStays() {
    assertThat(SafeText.of("Größe ● 磁盘 😀")).isEqualTo("Größe ● 磁盘 😀");
  }

  @Test
  void jsonKeepsItsContentAndLosesItsPower() {
    String json = "{\"a\":\"\u009b31m\u202e\",\n\t\"b\":\"\\u001b\"}";

    assertThat(SafeText.ofJson(json))
        .isEqualTo("{\"a\":\"\\u009b31m\\u202e\",\n\t\"b\":\"\\u001b\"}");
  }

  @Test
  void namesAndStringsOfJsonAreSafeAtAnyDepth() {
    assertThat(
            SafeJson.parse("{\"\\u001b[31ma\":[{\"b\":\"x\\u001by\\nz\"},1.50,null]}").toString())
        .isEqualTo("{\"[31ma\":[{\"b\":\"xy z\"},1.50,null]}");
  }
}
