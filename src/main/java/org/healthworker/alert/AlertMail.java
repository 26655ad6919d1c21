package org.healthworker.alert;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.healthworker.config.Sha256;

/**
 * An alert as plain text for people. All mails of one problem refer to its first, so that they
 * stand together (RFC 5322, 3.6.4), and the same delivery has the same ID.
 */
final class AlertMail extends MimeMessage {
  private final String id;

  AlertMail(Session session, Delivery delivery, String from, List<String> recipients)
      throws MessagingException {
    super(session);
    Alert alert = delivery.alert();
    String host = from.substring(from.indexOf('@') + 1);
    String first = "<" + problem(alert) + "@" + host + ">";
    boolean isFirst = delivery.notice() == Notice.FIRED && alert.previous() == AlertState.OK;
    id = isFirst ? first : "<" + alert.id() + "." + delivery.id() + "@" + host + ">";
    setFrom(new InternetAddress(from));
    for (String recipient : recipients) {
      addRecipient(RecipientType.TO, new InternetAddress(recipient));
    }
    setSubject(subject(delivery), StandardCharsets.UTF_8.name());
    // Nobody is to be answered that nobody is there (RFC 3834).
    setHeader("Auto-Submitted", "auto-generated");
    if (!isFirst) {
      setHeader("In-Reply-To", first);
      setHeader("References", first);
    }
    setText(text(alert), StandardCharsets.UTF_8.name());
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  private static String subject(Delivery delivery) {
    String again = delivery.notice() == Notice.REPEATED ? "still: " : "";
    String summary = again + AlertSummary.of(delivery.alert());
    // Else a line break in a name would begin another header.
    return summary.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String text(Alert alert) {
    return String.format(
        Locale.ROOT,
        "%s.%n%nalert %s (%s), %s before%n",
        alert.text(),
        alert.id(),
        alert.state(),
        alert.previous());
  }

  private static String problem(Alert alert) {
    String subject = alert.kind() + ":" + alert.node() + ":" + alert.check().orElse("");
    return Sha256.of(subject + ":" + alert.startedAt());
  }
}
