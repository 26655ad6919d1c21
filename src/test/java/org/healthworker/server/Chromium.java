package org.healthworker.server;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium and its driver, unpacked with what this machine lacks of their needs. */
public final class Chromium {
  /** Fonts too: text of this machine's own would look different on another. */
  private static final List<String> PACKAGES =
      List.of("chromium", "chromium-common", "chromium-driver", "fonts-dejavu-core", "fonts-inter");

  private static final String FONTS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
      <fontconfig>
        <dir>%1$s/usr/share/fonts</dir>
        <cachedir>%1$s/fonts-cache</cachedir>
        <alias><family>system-ui</family><prefer><family>Inter</family></prefer></alias>
        <alias><family>ui-monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
      </fontconfig>
      """;

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars");

  /** It warns of each browser that is newer than it. */
  private static final Logger DEVTOOLS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  static {
    DEVTOOLS.setLevel(Level.SEVERE);
  }

  private final Path folder;
  private final Path fonts;

  private Chromium(Path folder) {
    this.folder = folder;
    this.fonts = folder.resolve("fonts.conf");
  }

  /** That of this build; several JVMs may ask for it at the same time. */
  public static Chromium ofBuild() throws IOException, InterruptedException {
    var chromium = new Chromium(Build.folder("chromium"));
    Files.createDirectories(chromium.folder);
    try (var lock =
            FileChannel.open(
                chromium.folder.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var held = lock.lock()) {
      if (held.isValid() && !Files.exists(chromium.fonts)) {
        chromium.unpack();
      }
    }
    return chromium;
  }

  private void unpack() throws IOException, InterruptedException {
    var packages = new DebianPackages(folder);
    Stream<String> missing = packages.missing(PACKAGES.toArray(String[]::new)).stream();
    packages.unpack(Stream.concat(PACKAGES.stream(), missing).distinct().toList());
    Files.writeString(fonts, FONTS.formatted(folder));
  }

  /** A browser that knows nobody and nothing; it remembers what it says and is told. */
  public ChromeDriver start() throws IOException {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(folder.resolve("usr/lib/chromium/chromium").toFile());
    options.addArguments(ARGUMENTS);
    options.enableBiDi();
    options.setCapability("goog:loggingPrefs", logs);
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(folder.resolve("usr/bin/chromedriver").toFile())
            .usingAnyFreePort()
            .withEnvironment(environment())
            .build(),
        options);
  }

  private Map<String, String> environment() throws IOException {
    try (var libraries =
        Files.find(
            folder,
            5,
            (path, any) -> path.toString().matches(".*/lib/[^/]+-linux-gnu(/pulseaudio)?"))) {
      return Map.of(
          "FONTCONFIG_FILE",
          fonts.toString(),
          "LD_LIBRARY_PATH",
          libraries.map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
          // The reader's, by which the page tells times.
          "TZ",
          "Europe/Berlin");
    }
  }
}
