package org.healthworker.task;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the broker asked before the first delivery. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class BrokerStartup {
  @Inject private QueueSampler sampler;

  @PostConstruct
  void start() {
    sampler.start();
  }
}
