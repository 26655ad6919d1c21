package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server of Debian's, unpacked and not installed, that says by HTTP when it is ready. */
final class DebianServer implements AutoCloseable {
  private final String packageName;
  private final Path folder;
  private final URI url;
  private final OwnProcess process = new OwnProcess();

  /** One without data, not started, in a folder of the build. */
  DebianServer(String packageName, URI url) throws IOException {
    this.packageName = packageName;
    this.folder = Build.folder(packageName + "-" + Build.fork());
    this.url = url;
    Folders.delete(data());
  }

  URI url() {
    return url;
  }

  /** Where its configuration is to stand. */
  Path file(String name) throws IOException {
    return Files.createDirectories(folder).resolve(name);
  }

  Path data() {
    return folder.resolve("data");
  }

  /** The root of what is in the package. */
  Path root() {
    return folder.resolve("package");
  }

  /** A program of the package. */
  Path program(String name) throws IOException, InterruptedException {
    return new DebianPackages(root()).program("usr/bin/" + name, packageName);
  }

  void start(List<String> command) throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(file("console.log").toFile());
    process.started(builder.start());
    var health = new RestClient(url, null);
    await().atMost(Duration.ofSeconds(30)).until(() -> health.isOk("-/ready"));
  }

  @Override
  public void close() {
    process.close();
  }
}
