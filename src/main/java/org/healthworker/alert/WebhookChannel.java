package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.config.ChannelSettings;

/**
 * Posts to Alertmanager, which is told each minute what lasts: it takes for over what it no longer
 * hears of.
 */
@ApplicationScoped
class WebhookChannel implements Channel {
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final WebhookClient client = new WebhookClient();
  private Instant saidAgainAt = Instant.MIN;

  @Inject private ChannelSettings settings;
  @Inject private AlertRepository alerts;

  @Override
  public ChannelName name() {
    return ChannelName.WEBHOOK;
  }

  @Override
  public boolean isOn() {
    return settings.webhookUrl().isPresent();
  }

  @Override
  public boolean isToldWhen(Notice notice) {
    return notice != Notice.REPEATED;
  }

  @Override
  public void send(Delivery delivery, Instant now) throws ChannelException {
    post(json().of(delivery.alert(), now));
  }

  @Override
  public boolean sayAgain(Instant now) throws ChannelException {
    if (now.isBefore(saidAgainAt.plus(INTERVAL))) {
      return false;
    }
    List<Alert> open = alerts.toldAndOpen();
    if (!open.isEmpty()) {
      post(json().ofOpen(open, now));
    }
    saidAgainAt = now;
    return !open.isEmpty();
  }

  private AlertmanagerJson json() {
    return new AlertmanagerJson(settings.url());
  }

  private void post(JsonArray alerts) throws ChannelException {
    Optional<URI> url = settings.webhookUrl();
    if (url.isPresent()) {
      client.post(url.get(), settings.webhookCredentialsFile(), alerts.toString());
    }
  }
}
