package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthworker.config.GivenSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NetworkCollectorTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicInteger hung = new AtomicInteger();
  private final NameResolution names = new NameResolution(this::resolve, executor);
  private ServerSocket open;

  @BeforeEach
  void listen() throws IOException {
    open = new ServerSocket(0, 50, LOOPBACK);
  }

  @AfterEach
  void stop() throws IOException {
    executor.shutdownNow();
    open.close();
  }

  @Test
  void theTimeToAnOpenPortIsMeasured() throws Exception {
    assertThat(latency(targets("here=" + openPort()).get("here"))).isBetween(0.0, 20_000.0);
  }

  @Test
  void aNameIsResolvedFirst() throws Exception {
    assertThat(targets("here=here.example:" + open.getLocalPort()).get("here"))
        .isInstanceOf(Measured.Value.class);
  }

  @Test
  void aClosedPortRefuses() throws Exception {
    int closed = closedPort();
    assertThat(targets("gone=127.0.0.1:" + closed).get("gone"))
        .isEqualTo(new Measured.Failure("Connection refused by \"127.0.0.1:" + closed + "\"."));
  }

  @Test
  void aPortThatNeverAnswersIsGivenUpBeforeTheCollectorIs() throws Exception {
    var queue = new ArrayList<SocketChannel>();
    try (var silent = new ServerSocket(0, 1, LOOPBACK)) {
      fill(silent, queue);
      assertThat(targets("slow=127.0.0.1:" + silent.getLocalPort(), "PT0.5S").get("slow"))
          .isEqualTo(new Measured.Failure("No connection within 450 ms."));
    } finally {
      for (SocketChannel waiting : queue) {
        waiting.close();
      }
    }
  }

  @Test
  void aNameThatNobodyKnowsIsQuoted() throws Exception {
    assertThat(targets("lost=unknown.example:1").get("lost"))
        .isEqualTo(new Measured.Failure("The name \"unknown.example\" cannot be resolved."));
  }

  @Test
  void aResolverThatHangsIsGivenUp() throws Exception {
    assertThat(targets("hung=hangs.example:1", "PT0.1S").get("hung"))
        .isEqualTo(
            new Measured.Failure("The name \"hangs.example\" was not resolved within 90 ms."));
  }

  @Test
  void aNameThatHangsIsNotAskedForAgain() throws Exception {
    targets("hung=hangs.example:1", "PT0.1S");
    targets("hung=hangs.example:1", "PT0.1S");
    assertThat(hung).hasValue(1);
  }

  @Test
  void targetsThatFailLeaveTheOthersAlone() throws Exception {
    String failing = "hung=hangs.example:1,lost=unknown.example:1,gone=127.0.0.1:" + closedPort();
    assertThat(targets(failing + ",here=" + openPort(), "PT0.5S").get("here"))
        .isInstanceOf(Measured.Value.class);
  }

  @Test
  void targetsKeepTheirConfiguredOrder() throws Exception {
    assertThat(targets("z=unknown.example:1,a=" + openPort()).keySet()).containsExactly("z", "a");
  }

  @Test
  void withoutTargetsNothingIsMeasured() throws Exception {
    assertThat(targets("")).isEmpty();
  }

  @Test
  void aServerWithoutAThreadLeftStillConnectsToAddresses() throws Exception {
    var full =
        new NameResolution(
            this::resolve,
            task -> {
              throw new RejectedExecutionException();
            });
    assertThat(targets("name=here.example:1,address=" + openPort(), "PT2S", full))
        .hasEntrySatisfying(
            "name",
            name ->
                assertThat(name)
                    .isEqualTo(
                        new Measured.Failure("The server has no thread left to measure with.")))
        .hasEntrySatisfying(
            "address", address -> assertThat(address).isInstanceOf(Measured.Value.class));
  }

  @Test
  void theLatencyIsJudged() {
    assertThat(new TargetMeasurement(0.4).level()).hasValue(0.4);
  }

  private Map<String, Measured> targets(String configured) throws Exception {
    return targets(configured, "PT4S");
  }

  private Map<String, Measured> targets(String configured, String timeout) throws Exception {
    return targets(configured, timeout, names);
  }

  private static Map<String, Measured> targets(
      String configured, String timeout, NameResolution names) throws Exception {
    var settings =
        GivenSettings.of("health.network.targets", configured)
            .set("health.collector.timeout", timeout)
            .collect();
    return new NetworkCollector(settings, names).collect().targets();
  }

  private InetAddress resolve(String host) throws UnknownHostException {
    return switch (host) {
      case "here.example", "127.0.0.1" -> LOOPBACK;
      case "hangs.example" -> hang();
      default -> throw new UnknownHostException(host);
    };
  }

  private InetAddress hang() {
    hung.incrementAndGet();
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return LOOPBACK;
  }

  private String openPort() {
    return "127.0.0.1:" + open.getLocalPort();
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }

  /** Until the system takes no more connections that nobody accepts. */
  private static void fill(ServerSocket silent, List<SocketChannel> queue) throws IOException {
    for (int i = 0; i < 8; i++) {
      SocketChannel waiting = SocketChannel.open();
      queue.add(waiting);
      waiting.configureBlocking(false);
      waiting.connect(new InetSocketAddress(LOOPBACK, silent.getLocalPort()));
    }
  }

  private static double latency(Measured measured) {
    var value = (Measured.Value) measured;
    return ((TargetMeasurement) value.measurement()).latencyMs();
  }
}
