package org.healthworker.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
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
  private final GreenMail mail =
      new GreenMail(new ServerSetup(Fleet.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final Webhook webhook = Webhook.start();
  private final List<Delivered> heard = new ArrayList<>();
  private JmsClient subscriber;
  private JMSConsumer topic;

  private Receivers() throws IOException {}

  /** All but the subscriber, who must know the broker. */
  static Receivers start() throws IOException {
    var receivers = new Receivers();
    receivers.mail.start();
    return receivers;
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
    for (MimeMessage each : mail.getReceivedMessages()) {
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
    mail.stop();
    webhook.close();
    if (subscriber != null) {
      subscriber.close();
    }
  }
}
