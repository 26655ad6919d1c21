package org.healthworker.report;

import java.sql.SQLException;
import org.healthworker.config.Quoted;

/** Why something failed, as the driver says it, which pools and frameworks wrap several times. */
public final class SqlReason {
  private SqlReason() {}

  /** Both, where the driver itself names another cause, such as a host that nobody knows. */
  public static String of(Throwable why) {
    Throwable driver = driver(why);
    Throwable root = driver;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = Quoted.of(String.valueOf(driver.getMessage()));
    return root == driver ? said : said + " cause=" + Quoted.of(root.toString());
  }

  /** Whether the connection failed, and not what was asked by it (SQL:2016, SQLSTATE class 08). */
  public static boolean isLostConnection(Throwable why) {
    return driver(why) instanceof SQLException driver
        && driver.getSQLState() != null
        // 57P is what PostgreSQL says when it stops or has not started yet.
        && driver.getSQLState().matches("(08|57P).*");
  }

  /** The innermost exception of SQL; the outermost of all where there is none. */
  private static Throwable driver(Throwable why) {
    Throwable driver = why;
    for (Throwable each = why; each != null; each = each.getCause()) {
      if (each instanceof SQLException) {
        driver = each;
      }
    }
    return driver;
  }
}
