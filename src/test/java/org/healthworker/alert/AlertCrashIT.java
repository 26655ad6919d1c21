package org.healthworker.alert;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.healthworker.history.FoldedOnce;
import org.healthworker.server.Fleet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two workers of one database, of which the one that makes and tells alerts is killed. */
@Tag("endurance")
class AlertCrashIT {
  private static final int WORKERS = 2;

  /** With what their level never gets to. */
  private static final Map<String, Integer> CHECKS =
      Map.of("memory", 100, "disk", 100, "jvm", 100, "network", 60_000);

  private static final int CHANGES_AT_ONCE = WORKERS * CHECKS.size();
  private static final int ROUNDS = 25;

  /** Of five; the changes are for the worse in odd rounds and for the better in even ones. */
  private static final Set<Integer> ROUNDS_WITH_A_KILL = Set.of(2, 4);

  /** Self-checks without a change that follow one with a change: else the checks would flap. */
  private static final int STEADY = 4;

  private static final String NODES_NOT_STEADY =
      """
      select count(*) from worker_node n where %d > (
        select count(*) from health_report r
        where r.node = n.node and r.origin = 'SELF_CHECK' and r.stored_at > (
          select coalesce(max(a.changed_at), n.first_seen_at) from alert a
          where a.node = n.node and a.kind = 'CHECK'))
      """
          .formatted(STEADY);

  private static final String STATES =
      """
      select node || ' ' || check_name || ' ' || string_agg(state, ' ' order by changed_at, id)
      from alert where kind = 'CHECK' group by node, check_name
      """;

  @AutoClose private final Receivers receivers = Receivers.start();
  @AutoClose private Fleet fleet;

  AlertCrashIT() throws IOException {}

  @BeforeEach
  void start() throws Exception {
    fleet = Fleet.startNew("alert-crash", WORKERS, settings(AlertState.OK));
    receivers.subscribe(fleet.broker());
  }

  @Test
  void noAlertIsLostOrMadeTwiceAndEachIsToldOnEveryChannel() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      await().atMost(Duration.ofMinutes(2)).until(() -> count(NODES_NOT_STEADY) == 0);
      Callable<Boolean> change = nextChange(round);
      fleet.set(settings(state(round)));
      if (ROUNDS_WITH_A_KILL.contains(round % 5)) {
        await()
            .atMost(Duration.ofMinutes(1))
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(10))
            .until(change);
        killLeaseholder();
      }
      int expected = round * CHANGES_AT_ONCE;
      await().atMost(Duration.ofMinutes(2)).until(() -> stored() >= expected);
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> count("select count(*) from outbox") == 0);

    expectEachChangeStoredOnce();
    FoldedOnce.expectOfAll(fleet.database());
    expectAllTold("webhook", receivers.posted());
    expectAllTold("topic", receivers.heard());
    expectAllTold("mail", receivers.mailed());
    expectAllTold("log", logged());
  }

  /** Whether one more alert is stored than now, or posted, or mailed, in turn. */
  private Callable<Boolean> nextChange(int round) throws Exception {
    Callable<Integer> count =
        List.<Callable<Integer>>of(
                this::stored,
                () -> idsOf(receivers.posted()).size(),
                () -> receivers.mailed().size())
            .get(round % 3);
    int before = count.call();
    return () -> count.call() > before;
  }

  private void killLeaseholder() throws Exception {
    String killed = fleet.leaseholder();
    int number = killed.startsWith(Fleet.node(0)) ? 0 : 1;
    fleet.worker(number).kill();
    long start = System.nanoTime();
    int stored = stored();
    int mailed = idsOf(receivers.mailed()).size();
    fleet.startWorker(number);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !List.of(killed, "").contains(fleet.leaseholder()));
    System.out.printf(
        "%s killed with %d alerts stored and %d mailed, followed by %s after %.1f s%n",
        killed, stored, mailed, fleet.leaseholder(), (System.nanoTime() - start) / 1e9);
  }

  private void expectEachChangeStoredOnce() throws Exception {
    System.out.printf(
        "%d alerts of checks, %d of nodes%n",
        stored(), count("select count(*) from alert where kind = 'NODE'"));
    assertThat(stored()).isEqualTo(ROUNDS * CHANGES_AT_ONCE);
    String states =
        IntStream.rangeClosed(1, ROUNDS)
            .mapToObj(round -> state(round).name())
            .collect(joining(" "));
    assertThat(fleet.database().strings(STATES))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, WORKERS)
                .mapToObj(Fleet::node)
                .flatMap(node -> CHECKS.keySet().stream().map(check -> node + " " + check))
                .map(subject -> subject + " " + states)
                .toList());
  }

  /** What comes twice says the same, under the same ID. */
  private void expectAllTold(String channel, List<Delivered> delivered) throws Exception {
    List<String> stored = fleet.database().strings("select id from alert where kind = 'CHECK'");
    List<Delivered> told =
        delivered.stream().filter(each -> stored.contains(each.alertId())).toList();
    System.out.printf("%s: %d alerts, %d deliveries%n", channel, idsOf(told).size(), told.size());
    assertThat(idsOf(told)).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(told.stream().distinct()).hasSameSizeAs(stored);
  }

  private static Set<String> idsOf(List<Delivered> delivered) {
    return delivered.stream().map(Delivered::alertId).collect(toSet());
  }

  private List<Delivered> logged() throws Exception {
    var logged = new ArrayList<Delivered>();
    for (int number = 0; number < WORKERS; number++) {
      Delivered.logged(Files.readString(fleet.worker(number).console())).forEach(logged::add);
    }
    return logged;
  }

  private int stored() throws Exception {
    return (int) count("select count(*) from alert where kind = 'CHECK'");
  }

  private long count(String query) throws Exception {
    return fleet.database().count(query);
  }

  /** In which all checks are by the settings of a round. */
  private static AlertState state(int round) {
    return round % 2 == 1 ? AlertState.WARNING : AlertState.OK;
  }

  private String[] settings(AlertState state) {
    var settings =
        new ArrayList<>(
            List.of(
                "health.self-check.interval=PT1S",
                "health.checks=uptime," + String.join(",", CHECKS.keySet()),
                "health.network.targets=webhook=" + receivers.webhook().getAuthority(),
                "health.collector.timeout=PT4S",
                "health.alert.attempts=1",
                "health.alert.recovery-attempts=1",
                "health.alert.webhook.url=" + receivers.webhook(),
                "health.alert.mail.to=on-call@example.org"));
    CHECKS.forEach(
        (check, most) -> {
          settings.add("health.threshold." + check + ".error=" + most);
          settings.add(
              "health.threshold." + check + ".warning=" + (state == AlertState.OK ? most : 0));
        });
    return settings.toArray(String[]::new);
  }
}
