package org.healthworker.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Stops the deployment when a setting is wrong, with a sentence that says which and why. */
@Singleton
@Startup
public class SettingsValidation {
  @Inject private AlertSettings alert;
  @Inject private ApiSettings api;
  @Inject private ChannelSettings channels;
  @Inject private CollectSettings collect;
  @Inject private HistorySettings history;
  @Inject private WorkerSettings worker;

  @PostConstruct
  void validate() {
    alert.validate();
    api.validate();
    channels.validate();
    collect.validate();
    history.validate();
    worker.validate();
  }
}
