package org.healthworker.alert;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import java.time.Instant;
import java.util.Locale;
import org.healthworker.config.ChannelSettings;
import org.healthworker.config.Quoted;

/** Sends to the topic of the alerts, with what subscribers select by as properties. */
@ApplicationScoped
class TopicChannel implements Channel {
  @Resource(lookup = "java:comp/env/jms/health")
  private ConnectionFactory connectionFactory;

  @Resource(lookup = "java:comp/env/jms/alerts")
  private Topic topic;

  @Inject private ChannelSettings settings;

  @Override
  public ChannelName name() {
    return ChannelName.TOPIC;
  }

  @Override
  public boolean isOn() {
    return settings.topic();
  }

  @Override
  public void send(Delivery delivery, Instant now) throws ChannelException {
    Alert alert = delivery.alert();
    String notice = delivery.notice().name().toLowerCase(Locale.ROOT);
    try (JMSContext context = connectionFactory.createContext()) {
      JMSProducer producer =
          context
              .createProducer()
              .setProperty("alert_id", alert.id())
              .setProperty("notice", notice)
              .setProperty("kind", alert.kind().toString())
              .setProperty("node", alert.node())
              .setProperty("state", alert.state().toString())
              // Where nobody knows whether it was sent, it is sent again, and there is one.
              .setProperty("_AMQ_DUPL_ID", alert.id() + ":" + delivery.id());
      alert.check().ifPresent(check -> producer.setProperty("check", check));
      producer.send(topic, AlertJson.of(alert).add("notice", notice).build().toString());
    } catch (JMSRuntimeException e) {
      throw new ChannelException(Quoted.of(String.valueOf(e.getMessage())), e);
    }
  }
}
