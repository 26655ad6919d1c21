package org.healthworker.collect;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.healthworker.config.NetworkTarget;
import org.healthworker.config.Quoted;

/** One connection in the making; it never blocks. Used by one thread. */
final class ConnectAttempt implements AutoCloseable {
  private final NetworkTarget target;
  private final SingleFlight.Flight<InetAddress> name;
  private SocketChannel channel;
  private long startedAt;
  private Measured outcome;

  ConnectAttempt(NetworkTarget target, SingleFlight.Flight<InetAddress> name) {
    this.target = target;
    this.name = name;
  }

  boolean isResolving() {
    return outcome == null && channel == null;
  }

  boolean isUnderWay() {
    return outcome == null;
  }

  /** Starts to connect if the name is resolved by now. */
  void connectIfResolved(Selector selector) throws InterruptedException {
    try {
      InetAddress address = name.await(Duration.ZERO);
      channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_CONNECT, this);
      startedAt = System.nanoTime();
      if (channel.connect(new InetSocketAddress(address, target.port()))) {
        connected();
      }
    } catch (TimeoutException e) {
      // Still under way.
      return;
    } catch (ExecutionException e) {
      fail("The name " + Quoted.of(target.host()) + " cannot be resolved.");
    } catch (IOException e) {
      fail(sentence(e));
    }
  }

  /** Takes note that the connection was made or refused. */
  void finish() {
    try {
      if (channel.finishConnect()) {
        connected();
      }
    } catch (IOException e) {
      fail(sentence(e));
    }
  }

  /**
   * What came of it.
   *
   * @param limit how long it was given
   */
  Measured outcome(Duration limit) {
    if (outcome != null) {
      return outcome;
    }
    String within = " within " + limit.toMillis() + " ms.";
    return new Measured.Failure(
        isResolving()
            ? "The name " + Quoted.of(target.host()) + " was not resolved" + within
            : "No connection" + within);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private void connected() throws IOException {
    double latencyMs = Amounts.tenths((System.nanoTime() - startedAt) / 1e6);
    outcome = new Measured.Value(new TargetMeasurement(latencyMs), Instant.now());
    channel.close();
  }

  private void fail(String sentence) {
    outcome = new Measured.Failure(sentence);
  }

  private String sentence(IOException e) {
    boolean refused =
        e instanceof ConnectException && String.valueOf(e.getMessage()).contains("refused");
    String name = Quoted.of(target.toString());
    return refused ? "Connection refused by " + name + "." : name + " cannot be reached.";
  }
}
