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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.healthworker.config.WorkerSettings;

/** Brings the tables up to this version before anything is stored, or stops the deployment. */
@Singleton
@Startup
@DependsOn("SettingsValidation")
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {
  private static final System.Logger LOG = System.getLogger(DatabaseMigration.class.getName());

  @Inject private WorkerSettings settings;
  @Inject private DatabaseProbe probe;
  @PersistenceContext private EntityManager entityManager;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    Flyway flyway =
        Flyway.configure(DatabaseMigration.class.getClassLoader())
            .dataSource(dataSource)
            .table("health_schema_history")
            .locations("classpath:db/migration")
            // The schema may hold tables of others.
            .baselineOnMigrate(true)
            .baselineVersion("0")
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
      validate(flyway.info().all());
    }
    probe.start();
  }

  /** Whoever runs the scripts by hand leaves no history, so the tables themselves are asked. */
  private void validate(MigrationInfo[] migrations) {
    try {
      entityManager
          .getMetamodel()
          .getEntities()
          .forEach(
              entity ->
                  entityManager
                      .createQuery("select e from " + entity.getName() + " e where 1 = 0")
                      .getResultList());
    } catch (PersistenceException e) {
      throw new IllegalStateException(
          "health.database.migrate is false and the database lacks tables or columns of this"
              + " version; run what it has not seen yet of WEB-INF/classes/db/migration in the WAR,"
              + " up to "
              + migrations[migrations.length - 1].getScript(),
          e);
    }
  }
}
