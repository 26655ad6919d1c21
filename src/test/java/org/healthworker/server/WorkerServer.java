package org.healthworker.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A worker's server, whichever it is. */
public interface WorkerServer {
  /** For tests that ask as fast as they can. */
  String NO_RATE_LIMIT = "health.api.requests-per-second=off";

  URI application();

  Broker broker();

  Users users();

  /** Sets a system property of the running server, as its admin does. */
  void setProperty(String key, String value);

  void removeProperty(String key);

  /** The properties file that the running worker re-reads. */
  Path settingsFile();

  /** Gives the running worker these settings by its file and no others, whole at any moment. */
  default void set(String... settings) throws IOException {
    Path next = settingsFile().resolveSibling("next.properties");
    Files.write(next, List.of(settings));
    Files.move(next, settingsFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  default RestClient rest(Users.User user) {
    return RestClient.ofWorker(application(), user);
  }

  default RestClient restOfAnyone() {
    return RestClient.ofWorker(application(), null);
  }

  default JmsClient jms(Users.User user) {
    return new JmsClient(broker().url(), user);
  }

  default CoreClient core(Users.User user) {
    return new CoreClient(broker().url(), user);
  }
}
