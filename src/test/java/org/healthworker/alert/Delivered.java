package org.healthworker.alert;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One alert as it came out of a channel, once.
 *
 * @param said all that is the same each time
 */
record Delivered(String alertId, String said) {
  private static final Pattern LINE = Pattern.compile("HW070[23] alert_id=(\\S+) (.*)");
  private static final Pattern LINE_OF_MAIL = Pattern.compile("(?m)^alert (\\S+) ");

  /** What was posted; what lasts is posted with a later end each time. */
  static Delivered posted(JsonObject alert) {
    return new Delivered(
        alert.getJsonObject("annotations").getString("alert_id"),
        Json.createObjectBuilder(alert).remove("endsAt").build().toString());
  }

  static Delivered heard(Message message) throws JMSException {
    return new Delivered(message.getStringProperty("alert_id"), message.getBody(String.class));
  }

  static Delivered mailed(MimeMessage mail) throws IOException, MessagingException {
    String text = mail.getContent().toString();
    return new Delivered(
        LINE_OF_MAIL.matcher(text).results().findFirst().orElseThrow().group(1),
        mail.getMessageID() + mail.getSubject() + text);
  }

  /** Those of a server's log. */
  static Stream<Delivered> logged(String log) {
    return LINE.matcher(log).results().map(Delivered::logged);
  }

  private static Delivered logged(MatchResult line) {
    return new Delivered(line.group(1), line.group(2));
  }
}
