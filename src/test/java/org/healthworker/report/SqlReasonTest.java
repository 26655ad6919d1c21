package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlReasonTest {
  @Test
  void theDriverIsHeardThroughWhatWrapsIt() {
    var driver = new SQLException("role does not exist");
    var pool = new IllegalStateException("no connection", driver);

    assertThat(SqlReason.of(new SQLException("wrapped", pool)))
        .isEqualTo("\"role does not exist\"");
  }

  @Test
  void whatTheDriverNamesAsItsCauseIsSaidToo() {
    var unknown = new UnknownHostException("db.example");

    assertThat(SqlReason.of(new SQLException("The attempt failed.", unknown)))
        .isEqualTo("\"The attempt failed.\" cause=\"java.net.UnknownHostException: db.example\"");
  }

  @Test
  void whatNoDriverSaidIsSaidAsItIs() {
    assertThat(SqlReason.of(new IllegalStateException("odd"))).isEqualTo("\"odd\"");
  }

  @ParameterizedTest
  @CsvSource({
    "08001, true",
    "08006, true",
    "57P01, true",
    "57P03, true",
    "57014, false",
    "42P01, false",
    ", false"
  })
  void aConnectionIsLostByTheStateOfTheDriver(String state, boolean lost) {
    var why = new IllegalStateException("outer", new SQLException("inner", state));

    assertThat(SqlReason.isLostConnection(why)).isEqualTo(lost);
  }

  @Test
  void aFailureWithoutADriverIsNoLostConnection() {
    assertThat(SqlReason.isLostConnection(new IllegalStateException())).isFalse();
  }
}
