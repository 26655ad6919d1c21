package org.healthworker.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedPropertiesTest {
  private static final Map<String, String> GOOD = Map.of("a.key", "1");

  @TempDir private Path folder;
  private Path file;
  private long now;

  @BeforeEach
  void writeGoodContent() throws IOException {
    file = Files.writeString(folder.resolve("some.properties"), "# why\na.key = 1\n");
  }

  @Test
  void aFileIsReadAtOnce() {
    assertThat(watched().values()).isEqualTo(GOOD);
  }

  @Test
  void aFileThatIsNotThereGivesNoValues() {
    file = folder.resolve("absent.properties");
    assertThat(watched().values()).isEmpty();
  }

  @Test
  void aChangeIsSeenAfterASecond() throws IOException {
    var watched = watched();
    Files.writeString(file, "a.key=22\n");
    later(Duration.ofSeconds(1));
    assertThat(watched.values()).isEqualTo(Map.of("a.key", "22"));
  }

  @Test
  void aChangeIsNotLookedForEarlier() throws IOException {
    var watched = watched();
    Files.writeString(file, "a.key=22\n");
    later(Duration.ofMillis(999));
    assertThat(watched.values()).isEqualTo(GOOD);
  }

  @Test
  void theSecondBeginsAnewAtEachLook() throws IOException {
    var watched = watched();
    later(Duration.ofMillis(1500));
    watched.values();
    Files.writeString(file, "a.key=22\n");
    later(Duration.ofMillis(999));
    assertThat(watched.values()).isEqualTo(GOOD);
  }

  @Test
  void anotherTimeIsAChangeAlsoWhereTheSizeIsTheSame() throws IOException {
    var watched = watched();
    Files.writeString(file, "# why\na.key = 2\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    later(Duration.ofSeconds(1));
    assertThat(watched.values()).isEqualTo(Map.of("a.key", "2"));
  }

  @Test
  void aFileMovedInIsAChangeAlsoWhereTimeAndSizeAreTheSame() throws IOException {
    var watched = watched();
    Path other = Files.writeString(folder.resolve("other"), "# why\na.key = 2\n");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    later(Duration.ofSeconds(1));
    assertThat(watched.values()).isEqualTo(Map.of("a.key", "2"));
  }

  @Test
  void aFileThatVanishesGivesNoValuesUntilItIsBack() throws IOException {
    var watched = watched();
    Path away = Files.move(file, folder.resolve("away"));
    later(Duration.ofSeconds(1));
    assertThat(watched.values()).isEmpty();

    Files.move(away, file);
    later(Duration.ofSeconds(1));
    assertThat(watched.values()).isEqualTo(GOOD);
  }

  @Test
  void aFileThatCannotBeParsedIsRefusedAsAWholeAndLoggedOnce() throws IOException {
    var watched = watched();
    Files.writeString(file, "a.key=2\nb.key=\\u12x4\n");
    try (var log = new CapturedLog(WatchedProperties.class)) {
      later(Duration.ofSeconds(1));
      assertThat(watched.values()).isEqualTo(GOOD);
      later(Duration.ofSeconds(1));
      assertThat(watched.values()).isEqualTo(GOOD);
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("HW0102 " + file)
          .endsWith(
              " is refused: it has a \\u that no four hexadecimal digits follow."
                  + " Its last good content stays.");
    }
  }

  @Test
  void aFileThatIsNotInUtf8IsRefused() throws IOException {
    assertThat(refusal("a.key=ü".getBytes(StandardCharsets.ISO_8859_1)))
        .contains("is refused: it is not in UTF-8.");
  }

  @Test
  void aFileOfMoreThanOneMebibyteIsRefused() throws IOException {
    assertThat(refusal("#".repeat(WatchedProperties.MOST_BYTES + 1).getBytes(UTF_8)))
        .contains("is refused: it is larger than 1048576 bytes.");
  }

  @Test
  void aFileOfOneMebibyteIsTaken() throws IOException {
    Files.writeString(file, "a.key=3\n" + "#".repeat(WatchedProperties.MOST_BYTES - 8));
    assertThat(watched().values()).isEqualTo(Map.of("a.key", "3"));
  }

  @Test
  void aFolderIsRefused() throws IOException {
    try (var log = new CapturedLog(WatchedProperties.class)) {
      file = Files.createDirectory(folder.resolve("folder"));
      assertThat(watched().values()).isEmpty();
      assertThat(log.lines()).singleElement().asString().contains("it is not a regular file");
    }
  }

  @Test
  void aMendedFileIsTaken() throws IOException {
    var watched = watched();
    Files.writeString(file, "a.key=\\u1");
    later(Duration.ofSeconds(1));
    watched.values();
    Files.writeString(file, "a.key=4");
    later(Duration.ofSeconds(1));
    assertThat(watched.values()).isEqualTo(Map.of("a.key", "4"));
  }

  private String refusal(byte[] content) throws IOException {
    var watched = watched();
    Files.write(file, content);
    later(Duration.ofSeconds(1));
    try (var log = new CapturedLog(WatchedProperties.class)) {
      assertThat(watched.values()).isEqualTo(GOOD);
      return String.join("\n", log.lines());
    }
  }

  private WatchedProperties watched() {
    return new WatchedProperties(file, () -> now);
  }

  private void later(Duration duration) {
    now += duration.toNanos();
  }
}
