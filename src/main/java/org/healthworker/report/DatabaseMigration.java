package org.healthworker.report;

import static java.lang.System.Logger.Level.INFO;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.healthworker.config.WorkerSettings;

/** Brings the tables up to this version before anything is stored, or stops the deployment. */
@Singleton
@Startup
@DependsOn("SettingsValidation")
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {
  private static final System.Logger LOG = System.getLogger(DatabaseMigration.class.getName());

  @Inject private WorkerSettings settings;

  @Resource(name = "jdbc/health")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    Flyway flyway =
        Flyway.configure(DatabaseMigration.class.getClassLoader())
            .dataSource(dataSource)
            .table("health_schema_history")
            .locations("classpath:db/migration")
            .load();
    if (settings.migrateDatabase()) {
      var result = flyway.migrate();
      LOG.log(
          INFO,
          () ->
              "HW0301 database="
                  + result.databaseType
                  + " migrations_applied="
                  + result.migrationsExecuted);
    } else {
      validate(flyway);
    }
  }

  private static void validate(Flyway flyway) {
    var pending = flyway.info().pending();
    if (pending.length > 0) {
      throw new FlywayException(
          "health.database.migrate is false and the database lacks "
              + pending[0].getScript()
              + "; run it from WEB-INF/classes/db/migration of the WAR");
    }
    flyway.validate();
  }
}
