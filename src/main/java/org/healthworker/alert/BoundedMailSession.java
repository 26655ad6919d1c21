package org.healthworker.alert;

import jakarta.mail.Session;
import java.util.Properties;

/** The mail session of the server, made so that it neither waits for ever nor tells all to all. */
final class BoundedMailSession {
  private static final String USER = "mail.smtp.user";
  private static final String TIMEOUT_MILLIS = "5000";

  /** Servers let the user of a mail session not be empty. */
  private static final String NOBODY = "none";

  private BoundedMailSession() {}

  /** One that logs in where the server's has a user, and only by what is encrypted if it is to. */
  static Session of(Session server) {
    Properties properties = new Properties();
    properties.putAll(server.getProperties());
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    String starttls = properties.getProperty("mail.smtp.starttls.enable", "false");
    properties.setProperty("mail.smtp.starttls.required", starttls);
    String user = properties.getProperty(USER, server.getProperty("mail.user"));
    boolean logsIn = user != null && !user.equals(NOBODY);
    properties.setProperty("mail.smtp.auth", Boolean.toString(logsIn));
    if (logsIn) {
      server.getProperties().putAll(properties);
      return server;
    }
    properties.remove(USER);
    properties.remove("mail.user");
    return Session.getInstance(properties);
  }
}
