package org.healthworker.report;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.healthworker.config.WorkerSettings;

/** Brings the tables up to this version, once, before anything is stored. Not thread-safe. */
@ApplicationScoped
class DatabaseMigration {
  private static final System.Logger LOG = System.getLogger(DatabaseMigration.class.getName());

  @PersistenceContext private EntityManager entityManager;

  private final WorkerSettings settings;
  private boolean done;

  @Inject
  DatabaseMigration(WorkerSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  DatabaseMigration() {
    this(null);
  }

  /**
   * Does nothing after it has succeeded; else it may be tried again.
   *
   * @throws WrongDatabaseException where the tables cannot be those of this version
   * @throws SQLException where the database went away meanwhile
   */
  void migrate(DataSource dataSource) throws SQLException {
    if (done) {
      return;
    }
    try {
      migrate(
          Flyway.configure(DatabaseMigration.class.getClassLoader())
              .dataSource(dataSource)
              .table("health_schema_history")
              .locations("classpath:db/migration")
              // The schema may hold tables of others.
              .baselineOnMigrate(true)
              .baselineVersion("0")
              .load());
      done = true;
    } catch (FlywayException e) {
      if (SqlReason.isLostConnection(e)) {
        throw new SQLException(e);
      }
      throw new WrongDatabaseException("the upgrade of its tables failed: " + SqlReason.of(e), e);
    }
  }

  private void migrate(Flyway flyway) {
    if (settings.migrateDatabase()) {
      MigrateResult result = upgrade(flyway);
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
  }

  /**
   * Flyway looks at the tables before it locks them. Another worker that starts at once may make
   * them in between; what was decided then fails, and who looks once more finds them.
   */
  private static MigrateResult upgrade(Flyway flyway) {
    try {
      return flyway.migrate();
    } catch (FlywayException e) {
      // Where a script is not undone as a whole, as on H2, Flyway notes that it failed. A second
      // try would tell only that, and hide why.
      if (Stream.of(flyway.info().all()).anyMatch(each -> each.getState().isFailed())) {
        throw e;
      }
      return flyway.migrate();
    }
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
      throw new WrongDatabaseException(
          "health.database.migrate is false and the database lacks tables or columns of this"
              + " version; run what it has not seen yet of WEB-INF/classes/db/migration in the WAR,"
              + " up to "
              + migrations[migrations.length - 1].getScript(),
          e);
    }
  }
}
