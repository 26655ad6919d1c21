package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InsideBuiltWar
class ReportPageIT {
  /** Failed, and one of each kind that can be completed. */
  private static final int KINDS = 10;

  @Inject private ReportPageRepository repository;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  /** As long ago as is kept, so that no other row is in the way. */
  private final Instant at =
      Instant.now().minus(13, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).plusNanos(7000);

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);
  private final List<String> stored = new ArrayList<>();

  /** Their documents are none, which whoever lists all outcomes would stumble over. */
  @AfterEach
  void deleteStored() throws SQLException {
    try (var connection = dataSource.getConnection();
        var delete = connection.prepareStatement("delete from health_report where node = ?")) {
      delete.setString(1, node);
      delete.executeUpdate();
    }
  }

  @Test
  void aNodesPagesHaveEveryRowOnceWhateverIsStoredMeanwhile() throws Exception {
    storeOneOfEachKind(at, at.plusNanos(1000), at.plusNanos(1000), at.plusSeconds(1));
    List<String> before = List.copyOf(stored);

    List<String> seen = pagesWhileOthersStore(filter(Optional.of(node)));

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen.stream().filter(before::contains).toList())
        .containsExactlyElementsOf(inOrderOfTheDatabase(before));
  }

  @Test
  void thePagesOfAllNodesHaveEveryRowOnceWhateverIsStoredMeanwhile() throws Exception {
    storeOneOfEachKind(at, at.plusNanos(1000), at.plusNanos(1000), at.plusSeconds(1));
    List<String> before = List.copyOf(stored);

    List<String> seen = pagesWhileOthersStore(filter(Optional.empty()));

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen.stream().filter(before::contains).toList())
        .containsExactlyElementsOf(inOrderOfTheDatabase(before));
  }

  @Test
  void aFilterFindsWhatItSaysAndNothingElse() throws Exception {
    storeOneOfEachKind(at, at.plusSeconds(1));
    for (Optional<ReportStatus> status : orNone(ReportStatus.values())) {
      for (Optional<Origin> origin : orNone(Origin.values())) {
        var filter = new ReportFilter(Optional.of(node), status, origin, none(), none());

        assertThat(taskIds(repository.page(filter, none(), 1000)))
            .containsExactlyInAnyOrderElementsOf(storedOf(status, origin));
      }
    }
  }

  @Test
  void fromIsTheFirstInstantAndToTheFirstOneBehind() throws Exception {
    store("early", at, "FAILED", null, null);
    store("first", at.plusNanos(1000), "FAILED", null, null);
    store("behind", at.plusNanos(2000), "FAILED", null, null);

    var filter =
        new ReportFilter(
            Optional.of(node),
            none(),
            none(),
            Optional.of(at.plusNanos(1000)),
            Optional.of(at.plusNanos(2000)));

    assertThat(taskIds(repository.page(filter, none(), 10))).containsExactly(node + "first");
  }

  @Test
  void thereIsNothingBehindTheLastPage() throws Exception {
    store("a", at, "FAILED", null, null);
    store("b", at, "FAILED", null, null);

    assertThat(repository.page(filter(Optional.of(node)), none(), 2).last()).isEmpty();
    assertThat(repository.page(filter(Optional.of(node)), none(), 1).last()).isPresent();
  }

  /** Pages of seven, with new and equally old rows of every kind stored after each. */
  private List<String> pagesWhileOthersStore(ReportFilter filter) throws SQLException {
    var seen = new ArrayList<String>();
    Optional<ReportPosition> after = none();
    do {
      ReportPage page = repository.page(filter, after, 7);
      seen.addAll(taskIds(page));
      after = page.last();
      if (seen.size() < 6 * KINDS) {
        storeOneOfEachKind(at.plusNanos(1000), at.plusSeconds(2));
      }
    } while (after.isPresent());
    return seen;
  }

  private ReportFilter filter(Optional<String> ofNode) {
    return new ReportFilter(
        ofNode, none(), none(), Optional.of(at), Optional.of(at.plusSeconds(3)));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static <T> List<Optional<T>> orNone(T[] values) {
    return Stream.concat(Stream.of(Optional.<T>empty()), Stream.of(values).map(Optional::of))
        .toList();
  }

  private void storeOneOfEachKind(Instant... times) throws SQLException {
    for (Instant time : times) {
      store("-none-none-" + stored.size(), time, "FAILED", null, null);
      for (ReportStatus status : ReportStatus.values()) {
        for (Origin origin : Origin.values()) {
          String name = "-" + status + "-" + origin + "-" + stored.size();
          store(name, time, "COMPLETED", origin.name(), status.name());
        }
      }
    }
  }

  private List<String> storedOf(Optional<ReportStatus> status, Optional<Origin> origin) {
    return stored.stream()
        .filter(taskId -> status.map(word -> taskId.contains("-" + word + "-")).orElse(true))
        .filter(taskId -> origin.map(word -> taskId.contains("-" + word + "-")).orElse(true))
        .toList();
  }

  /** The document of these rows is their task ID. */
  private static List<String> taskIds(ReportPage page) {
    return page.documents();
  }

  private void store(String name, Instant time, String outcome, String origin, String status)
      throws SQLException {
    String taskId = node + name;
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into health_report"
                    + " (task_id, outcome, origin, status, node, reported_at, stored_at, document)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, taskId);
      insert.setString(2, outcome);
      insert.setString(3, origin);
      insert.setString(4, status);
      insert.setString(5, node);
      insert.setObject(6, time.atOffset(ZoneOffset.UTC));
      insert.setObject(7, time.atOffset(ZoneOffset.UTC));
      insert.setString(8, taskId);
      insert.executeUpdate();
    }
    stored.add(taskId);
  }

  private List<String> inOrderOfTheDatabase(List<String> taskIds) throws SQLException {
    var ordered = new ArrayList<String>();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select task_id from health_report order by stored_at desc, task_id desc")) {
      while (rows.next()) {
        if (taskIds.contains(rows.getString(1))) {
          ordered.add(rows.getString(1));
        }
      }
    }
    return ordered;
  }
}
