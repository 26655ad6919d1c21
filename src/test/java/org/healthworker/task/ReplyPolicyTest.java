package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyPolicyTest {
  private static final List<String> SHIPPED = List.of("replies.#");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replies",
        "replies.a",
        "replies.a.b",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "temp.f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "jms.tempqueue.f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "jms.temptopic.f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
      })
  void repliesAndTemporaryQueuesAreAllowed(String address) {
    assertThat(ReplyPolicy.allows(address, SHIPPED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "orders",
        "repliesX",
        "replies-a",
        "Replies.a",
        "my.replies",
        ".replies.a",
        "replies.",
        "replies..a",
        "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6.orders",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n",
        "orders.f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "f81d4fae7dec11d0a76500a0c91e6bf6",
        "temp.orders",
        "jms.tempqueue.orders"
      })
  void whatOnlyLooksLikeThemIsRefused(String address) {
    assertThat(ReplyPolicy.allows(address, SHIPPED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maintenance_tasks",
        "maintenance_tasks.health_check",
        "maintenance_tasks.dlq",
        "maintenance_tasks_2",
        "maintenance_tasks\n",
        "activemq.management",
        "activemq.notifications",
        "$sys",
        "$sys.mqtt.sessions",
        "$sys\n"
      })
  void theBrokersOwnAndOursAreRefusedWhateverThePatternsSay(String address) {
    assertThat(ReplyPolicy.allows(address, List.of("#", address))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a.b, a.b",
    "*, a",
    "a.*, a.b",
    "*.b, a.b",
    "a.*.c, a.b.c",
    "#, a",
    "#, a.b.c",
    "a.#.c, a.c",
    "a.#.c, a.b.b.c",
    "#.c, c",
    "#.c, a.b.c",
    "a+b, a+b"
  })
  void aStarIsOneWordAndAHashAnyNumber(String pattern, String address) {
    assertThat(ReplyPolicy.allows(address, List.of(pattern))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.b, a.bc",
    "a.b, axb",
    "*, a.b",
    "a.*, a",
    "a.*, a.b.c",
    "a.*.c, a.c",
    "a.#.c, a.b",
    "#.c, a.bc",
    "a*, ab",
    "a+, aa",
    "'', a"
  })
  void whatAPatternDoesNotSayIsRefused(String pattern, String address) {
    assertThat(ReplyPolicy.allows(address, List.of(pattern))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "c.d"})
  void onePatternOfManyIsEnough(String address) {
    assertThat(ReplyPolicy.allows(address, List.of("a", "c.*"))).isTrue();
  }
}
