package org.healthworker.alert;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.healthworker.server.Artemis;
import org.healthworker.server.Fleet;
import org.healthworker.server.JmsClient;

/** Whom a fleet tells alerts to, beside its logs: they remember all that came. */
final class Receivers implements AutoCloseable {
  private final Mailbox mailbox = Mailbox.open(Fleet.smtpPort());
  private final Webhook webhook = Webhook.start();
  private final List<Delivered> heard = new ArrayList<>();
  private JmsClient subscriber;
  private JMSConsumer topic;

  private Receivers() throws IOException {}

  /** All but the subscriber, who must know the broker. */
  static Receivers start() throws IOException {
    return new Receivers();
  }

  void subscribe(Artemis broker) {
    subscriber = new JmsClient(broker.url(), broker.admin());
    topic = subscriber.context().createConsumer(subscriber.context().createTopic("health_alerts"));
  }

  URI webhook() {
    return webhook.url();
  }

  List<Delivered> posted() {
    return webhook.alerts().stream().map(Delivered::posted).toList();
  }

  List<Delivered> mailed() throws IOException, MessagingException {
    var mailed = new ArrayList<Delivered>();
    for (MimeMessage each : mailbox.all()) {
      mailed.add(Delivered.mailed(each));
    }
    return mailed;
  }

  List<Delivered> heard() throws JMSException {
    for (Message told = topic.receiveNoWait(); told != null; told = topic.receiveNoWait()) {
      heard.add(Delivered.heard(told));
    }
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    mailbox.close();
    webhook.close();
    if (subscriber != null) {
      subscriber.close();
    }
  }
}
