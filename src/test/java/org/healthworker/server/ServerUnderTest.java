package org.healthworker.server;

import java.io.IOException;
import java.net.URI;

/** What integration tests ask of the server that Arquillian runs, whichever it is. */
public interface ServerUnderTest {
  URI application();

  URI server();

  String broker();

  Users users();

  /** Makes its users and its database, before it starts. */
  void prepare() throws IOException;

  /** Stops the delivery of tasks to the listener. */
  void pauseListener();

  void resumeListener();

  /** Lets the broker refuse tasks as long as one waits. */
  void refuseTasks();

  void acceptTasks();

  /** Changes the configuration of the running server. */
  void setProperty(String key, String value);

  void removeProperty(String key);

  /** Writes the properties file that the running server re-reads. */
  void writeSettingsFile(String content) throws IOException;

  void deleteSettingsFile() throws IOException;

  default RestClient rest(Users.User user) {
    return new RestClient(application(), user);
  }

  default JmsClient jms(Users.User user) {
    return new JmsClient(broker(), user);
  }

  default CoreClient core(Users.User user) {
    return new CoreClient(broker(), user);
  }
}
