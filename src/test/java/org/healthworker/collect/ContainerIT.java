package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.healthworker.server.JmsClient.json;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker in a cgroup that has 1 GiB of memory. */
@Tag("cgroup")
@Tag("own-server")
@Tag("any-database")
class ContainerIT {
  private static final long MIB = 1024 * 1024;
  private static final int CACHED_MIB = 400;

  private static MadeCgroup cgroup;
  private static WorkerProcess server;
  private static JmsClient client;

  @BeforeAll
  static void start() throws Exception {
    cgroup = new MadeCgroup(1024 * MIB);
    server = Build.newServer("container");
    server.startBy(cgroup.entry());
    server.awaitReady();
    client = server.jms(server.users().producer());
  }

  @AfterAll
  static void stop() {
    if (client != null) {
      client.close();
    }
    if (server != null) {
      server.close();
    }
    if (cgroup != null) {
      cgroup.close();
    }
  }

  @Test
  void pageCacheIsNotUsedMemory() throws Exception {
    JsonObject before = check("memory");
    long usedBefore = cgroup.memoryUsage();
    Path file = Build.war().resolveSibling("page-cache");
    try {
      // Written once: a page that is used again counts as active, and as used.
      cgroup.run("dd", "if=/dev/zero", "of=" + file, "bs=1M", "count=" + CACHED_MIB, "conv=fsync");
      JsonObject after = check("memory");
      long cached = cgroup.memoryUsage() - usedBefore;
      System.out.printf("%d MiB of page cache: before %s, after %s%n", cached / MIB, before, after);

      assertThat(cached).isGreaterThan(CACHED_MIB * MIB * 9 / 10);
      for (JsonObject memory : new JsonObject[] {before, after}) {
        assertThat(memory.getString("scope")).isEqualTo("container");
        assertThat(memory.getJsonNumber("total_mb").doubleValue()).isEqualTo(1024);
        assertThat(memory.getString("status")).isEqualTo("ok");
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Test
  void aQuotaGivenToTheRunningWorkerIsWhatItsPercentsAreOf() throws Exception {
    assertThat(check("cpu").getString("scope", "unknown")).isEqualTo("host");
    cgroup.setQuota(50_000);
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> "container".equals(check("cpu").getString("scope", "unknown")));
      JsonObject cpu = check("cpu");
      System.out.println("half a core: " + cpu);

      assertThat(cpu.getJsonNumber("cores").doubleValue()).isEqualTo(0.5);
      assertThat(cpu.getJsonNumber("percent_used").doubleValue()).isBetween(0.0, 100.0);
    } finally {
      cgroup.setQuota(null);
    }
  }

  private static JsonObject check(String name) {
    String task = "{\"payload\":{\"checks\":[\"" + name + "\"],\"max_age_ms\":0}}";
    return json(client.request(task)).getJsonObject("checks").getJsonObject(name);
  }
}
