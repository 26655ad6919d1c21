package org.healthworker.report;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Goes on without a database that is away; one that answers and is wrong stops the deployment. */
@Singleton
@Startup
@DependsOn("SettingsValidation")
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStartup {
  @Inject private DatabaseProbe probe;

  @PostConstruct
  void start() {
    probe.start();
  }
}
