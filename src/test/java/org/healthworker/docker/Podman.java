package org.healthworker.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.healthworker.server.Build;

/**
 * Builds and runs what Docker does, without its daemon, with images of its own in the build's
 * folder. The base images are stand-ins, made of Debian's packages: no registry of images is asked.
 */
final class Podman {
  static final Path FOLDER = Build.war().toAbsolutePath().resolveSibling("docker");

  private static final Path STAND_INS = Path.of("src/test/docker");
  private static final String LIBRARY = "docker.io/library/";

  /** Where the stand-in for Maven's image looks. */
  private static final String REPOSITORY = "/repository";

  private static final String STORAGE =
      """
      [storage]
      driver = "overlay"
      graphroot = "%1$s/images"
      runroot = "%1$s/run"
      """;

  /** Works on cgroups of both versions, within the limits of the process that starts it. */
  private static final String ENGINE =
      """
      [engine]
      runtime = "runc"
      cgroup_manager = "cgroupfs"
      [containers]
      default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
      [network]
      network_backend = "netavark"
      """;

  private final Command command;

  private Podman(Command command) {
    this.command = command;
  }

  /** With every image that is asked for built. */
  static Podman withImages(Image... images) throws IOException {
    Files.createDirectories(FOLDER);
    var configuration =
        Map.of(
            "CONTAINERS_STORAGE_CONF", write("storage.conf", STORAGE.formatted(FOLDER)),
            "CONTAINERS_CONF", write("containers.conf", ENGINE));
    var podman = new Podman(Command.inSources().with(configuration));
    podman.makeStandIns();
    for (Image each : images) {
      podman.build(each);
    }
    return podman;
  }

  Command command() {
    return command;
  }

  Command.Result run(String... words) {
    return run(Arrays.asList(words));
  }

  private Command.Result run(List<String> words) {
    // Without it Podman says again and again that no systemd runs its health checks.
    var all = new ArrayList<>(List.of("podman", "--log-level=fatal"));
    all.addAll(words);
    return command.run(all);
  }

  /** Starts a container of its own, without network, and waits for its end. */
  Command.Result start(Image image, String... options) {
    var words = new ArrayList<>(List.of("run", "--rm", "--pull=never", "--network=none"));
    words.addAll(Arrays.asList(options));
    words.add(LIBRARY + image.tag());
    return run(words);
  }

  private void makeStandIns() throws IOException {
    Path context = Files.createDirectories(FOLDER.resolve("jre"));
    Path debian = context.resolve("debian.tar");
    if (!Files.exists(debian)) {
      String packages = "--include=ca-certificates,openjdk-17-jre-headless";
      command
          .run("mmdebstrap", "--variant=minbase", packages, "bookworm", debian.toString())
          .required();
    }
    makeStandIn("jre", context, "eclipse-temurin:17-jre");
    makeStandIn("jdk", STAND_INS, "eclipse-temurin:17-jdk", "maven:3.9-eclipse-temurin-17");
    makeStandIn("postgresql", STAND_INS.resolve("postgresql"), "postgres:17");
  }

  private void makeStandIn(String name, Path context, String... tags) {
    var words = new ArrayList<>(List.of("build", "--pull=never", "--network=host"));
    for (String tag : tags) {
      words.add("--tag=" + LIBRARY + tag);
    }
    words.add("--file=" + STAND_INS.resolve(name).resolve("Dockerfile"));
    words.add(context.toString());
    run(words).required();
  }

  /** By its Dockerfile; what this machine has of Maven Central already is not fetched again. */
  private void build(Image image) {
    run(
            "build",
            "--pull=never",
            "--format=docker",
            "--volume=" + System.getProperty("maven.repository") + ":" + REPOSITORY,
            "--build-arg=MAVEN_CENTRAL=file://" + REPOSITORY,
            "--tag=" + LIBRARY + image.tag(),
            "--file=" + image.dockerfile(),
            ".")
        .required();
  }

  private static String write(String name, String content) throws IOException {
    return Files.writeString(FOLDER.resolve(name), content).toString();
  }
}
