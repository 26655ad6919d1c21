package org.healthworker.config;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The content of a properties file in UTF-8, read again after the file changed. Whether it did is
 * looked at no more than once a second. A file that is not there has no content; one that cannot be
 * read or parsed is refused as a whole. Safe for use by many threads, of which only the one that
 * looks waits for the file system.
 */
final class WatchedProperties {
  static final int MOST_BYTES = 1024 * 1024;

  private static final System.Logger LOG = System.getLogger(WatchedProperties.class.getName());
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path path;
  private final LongSupplier nanoTime;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long lastLook;
  private volatile Map<String, String> values = Map.of();
  private Stamp readAt;
  private Refused refused;

  /**
   * @param nanoTime a clock such as {@link System#nanoTime()}
   */
  WatchedProperties(Path path, LongSupplier nanoTime) {
    this.path = path;
    this.nanoTime = nanoTime;
    lastLook = nanoTime.getAsLong();
    look();
  }

  static WatchedProperties of(Path path) {
    return new WatchedProperties(path, System::nanoTime);
  }

  Path path() {
    return path;
  }

  /** The last good content, at most a second old; it never changes once returned. */
  Map<String, String> values() {
    if (isDue() && looking.tryLock()) {
      try {
        if (isDue()) {
          look();
          lastLook = nanoTime.getAsLong();
        }
      } finally {
        looking.unlock();
      }
    }
    return values;
  }

  private boolean isDue() {
    return nanoTime.getAsLong() - lastLook >= PAUSE_NANOS;
  }

  private void look() {
    Stamp found = null;
    try {
      found = Stamp.of(path);
      if (!found.equals(readAt)) {
        values = parse(read(found));
        readAt = found;
      }
      refused = null;
    } catch (NoSuchFileException e) {
      values = Map.of();
      readAt = null;
      refused = null;
    } catch (RefusedFileException e) {
      refuse(new Refused(found, e.getMessage()));
    } catch (IOException e) {
      refuse(new Refused(found, "it cannot be read"));
    }
  }

  /** It is read again at each look: rights that were mended change neither time nor size. */
  private void refuse(Refused now) {
    if (!now.equals(refused)) {
      // The path in full: the admin chose it, and its end tells more than its start.
      String line = path + " is refused: " + now.reason() + ". Its last good content stays.";
      LOG.log(WARNING, "HW0102 " + line);
    }
    readAt = null;
    refused = now;
  }

  private byte[] read(Stamp found) throws IOException, RefusedFileException {
    if (!found.isRegularFile()) {
      // To open a pipe would wait for its writer.
      throw new RefusedFileException("it is not a regular file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = found.size() > MOST_BYTES ? null : in.readNBytes(MOST_BYTES + 1);
      if (bytes == null || bytes.length > MOST_BYTES) {
        throw new RefusedFileException("it is larger than " + MOST_BYTES + " bytes");
      }
      return bytes;
    }
  }

  private static Map<String, String> parse(byte[] bytes) throws IOException, RefusedFileException {
    var properties = new Properties();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      properties.load(new StringReader(text));
    } catch (CharacterCodingException e) {
      throw new RefusedFileException("it is not in UTF-8");
    } catch (IllegalArgumentException e) {
      throw new RefusedFileException("it has a \\u that no four hexadecimal digits follow");
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }

  /** By what a change is seen; the file key, since a file moved in may be as old and as large. */
  private record Stamp(Object modified, long size, Object fileKey, boolean isRegularFile) {
    static Stamp of(Path path) throws IOException {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(
          attributes.lastModifiedTime(),
          attributes.size(),
          attributes.fileKey(),
          attributes.isRegularFile());
    }
  }

  /** Which state of the file was refused, and why. */
  private record Refused(Stamp state, String reason) {}

  private static final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedFileException(String reason) {
      super(reason);
    }
  }
}
