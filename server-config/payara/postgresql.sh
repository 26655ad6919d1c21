#!/bin/sh
# Puts the database of Health Worker on PostgreSQL. Run it after configure.sh, on the running domain:
#   ASADMIN=/opt/payara6/bin/asadmin POSTGRESQL_JAR=/path/to/postgresql-42.7.14.jar ./postgresql.sh
# May be run again at any time: it brings what it owns up to date, and a second run changes nothing.
# The driver's jar is needed for the first run alone, which copies it into the domain. One that is there is used.
# Payara reads at each start as MicroProfile Config (environment, system property, 'asadmin set-config-property', password
# alias):
#   postgresql.url, default jdbc:postgresql://127.0.0.1:5432/health
#   postgresql.user, default health
#   postgresql.password, which has no default
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/changes.sh"

# 8 sessions, the listener of expired tasks, the self-check and the probe leave 9 for REST; nobody waits longer than 5 s for
# one. None is kept ready: filling the pool up while the database is away would only fail.
# A lost connection heals by itself: one that was not asked within a second is asked before it is given out, and the first that
# does not answer takes all idle ones along (fail-all-connections). Under load few tasks pay for a question before their insert.
# Not PostgreSQL's ConnectionPoolDataSource: it takes a lost connection away in the middle of a transaction, which then ends
# in errors that name neither the database nor the reason.
# Without skip-client-info-validation Payara sets the connection's name anew each time it is given back, by a question to
# PostgreSQL, and logs a stack trace for each that is lost.
# Nothing waits for ever on a host that vanished: 3 s for a connection, 10 s for an answer.
cat > "$work/owned" << 'END'
resources.jdbc-connection-pool.HealthPool.res-type=javax.sql.DataSource
resources.jdbc-connection-pool.HealthPool.datasource-classname=org.postgresql.ds.PGSimpleDataSource
resources.jdbc-connection-pool.HealthPool.steady-pool-size=0
resources.jdbc-connection-pool.HealthPool.max-pool-size=20
resources.jdbc-connection-pool.HealthPool.max-wait-time-in-millis=5000
resources.jdbc-connection-pool.HealthPool.is-connection-validation-required=true
resources.jdbc-connection-pool.HealthPool.connection-validation-method=custom-validation
resources.jdbc-connection-pool.HealthPool.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation
resources.jdbc-connection-pool.HealthPool.validate-atmost-once-period-in-seconds=1
resources.jdbc-connection-pool.HealthPool.fail-all-connections=true
resources.jdbc-connection-pool.HealthPool.skip-client-info-validation=true
resources.jdbc-connection-pool.HealthPool.property.URL=${MPCONFIG=postgresql.url:jdbc:postgresql://127.0.0.1:5432/health}
resources.jdbc-connection-pool.HealthPool.property.User=${MPCONFIG=postgresql.user:health}
resources.jdbc-connection-pool.HealthPool.property.Password=${MPCONFIG=postgresql.password:}
resources.jdbc-connection-pool.HealthPool.property.ConnectTimeout=3
resources.jdbc-connection-pool.HealthPool.property.SocketTimeout=10
resources.jdbc-connection-pool.HealthPool.property.TcpKeepAlive=true
resources.jdbc-connection-pool.HealthPool.property.ApplicationName=health-worker
END

look
has resources.jdbc-connection-pool.HealthPool. || fail "the domain has no pool HealthPool; run configure.sh first"
if [ -n "${POSTGRESQL_JAR:-}" ]; then
  [ -f "$POSTGRESQL_JAR" ] || fail "POSTGRESQL_JAR is \"$POSTGRESQL_JAR\", which is no file"
  library "$POSTGRESQL_JAR"
else
  has postgresql- || fail "the domain has no driver yet; give the path of postgresql-42.7.14.jar or later as POSTGRESQL_JAR"
fi

own "$work/owned"
apply
look
needs "$work/owned"
need postgresql-
end
