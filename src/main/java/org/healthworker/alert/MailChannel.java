package org.healthworker.alert;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Instant;
import java.util.List;
import org.healthworker.config.ChannelSettings;
import org.healthworker.config.Quoted;

/** Mails to people. */
@ApplicationScoped
class MailChannel implements Channel {
  @Resource(lookup = "java:comp/env/mail/health")
  private Session server;

  @Inject private ChannelSettings settings;

  @Override
  public ChannelName name() {
    return ChannelName.MAIL;
  }

  @Override
  public boolean isOn() {
    return !settings.mailTo().isEmpty();
  }

  @Override
  public void send(Delivery delivery, Instant now) throws ChannelException {
    List<String> recipients = settings.mailTo();
    Session session = BoundedMailSession.of(server);
    try (Transport transport = session.getTransport()) {
      var mail = new AlertMail(session, delivery, settings.mailFrom(), recipients);
      mail.saveChanges();
      transport.connect();
      transport.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException e) {
      throw new ChannelException(Quoted.of(String.valueOf(e.getMessage())), e);
    }
  }
}
