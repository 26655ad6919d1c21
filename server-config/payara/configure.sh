#!/bin/sh
# Prepares a Payara 6 domain, which runs, for Health Worker: resource adapter, broker, database, executor, mail, Hibernate.
#   ASADMIN=/opt/payara6/bin/asadmin ./configure.sh
# May be run again at any time: it brings what it owns up to date, and a second run changes nothing.
# The pool HealthPool and the properties health.node and artemis.trust-store are made once and then left alone: there an
# admin's own stand.
# Beside it lie artemis-ra.rar and the folder lib, as health-worker-payara.zip has them.
# Where broker and mail server are, Payara reads at each start as MicroProfile Config (environment, system property, 'asadmin
# set-config-property', password alias):
#   artemis.host (default 127.0.0.1), artemis.port (61616), artemis.user (worker), artemis.password (no default),
#   artemis.tls (false), artemis.trust-store (the domain's cacerts.p12), artemis.trust-store-password (changeit)
#   smtp.host (localhost), smtp.port (25), smtp.user (none, with which nobody logs in), smtp.password, smtp.starttls (false;
#   true: mostly at port 587), smtp.tls (false; true: mostly at port 465); while nobody is mailed to none is needed
# It makes no user ('asadmin create-file-user --groups health-viewer NAME', or health-operator).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/changes.sh"

[ -f "$here/artemis-ra.rar" ] || fail "artemis-ra.rar is not in $here; unpack health-worker-payara.zip"
[ -f "$here/lib/hibernate-core-6.6.40.Final.jar" ] || fail "Hibernate is not in $here/lib; unpack health-worker-payara.zip"

# forceSSLParameters: else Artemis takes the trust store that Payara gives to all by -Djavax.net.ssl.trustStore.
# CallTimeout: after a quick restart of the broker nobody waits the 30 s that are the default.
# NoTransaction: the listener's transaction holds the message alone, replies are sent outside (ADR 1).
# Connections: 8 sessions, REST and the sampler; nobody waits longer than 5 s for one.
# Executor: collectors run here, away from the server's default one; see server-config/wildfly/configure.cli for its sizes.
# Scheduler, for every application on this server: with its 0 one thread would do all, and wait with whoever waits.
# HTTP/2, likewise: a client that says GOAWAY while it is answered, as Java's own does by itself, leaves two of the five threads
# of a listener waiting for each other for ever (Grizzly's Http2Session and DefaultOutputSink).
# Compression, likewise, of files such as the page's alone: of an answer in JSON its length could tell what is in it.
cat > "$work/owned" << 'END'
configs.config.server-config.microprofile-config.cache-duration-seconds=1
configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.http2-enabled=false
configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.compression=on
configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.compressable-mime-type=text/html,text/css,text/javascript,image/svg+xml
configs.config.server-config.network-config.protocols.protocol.http-listener-2.http.http2-enabled=false
configs.config.server-config.network-config.protocols.protocol.http-listener-2.http.compression=on
configs.config.server-config.network-config.protocols.protocol.http-listener-2.http.compressable-mime-type=text/html,text/css,text/javascript,image/svg+xml
resources.resource-adapter-config.artemis-ra.property.ConnectionParameters=host=${MPCONFIG=artemis.host:127.0.0.1};port=${MPCONFIG=artemis.port:61616};sslEnabled=${MPCONFIG=artemis.tls:false};forceSSLParameters=true;trustStorePath=${MPCONFIG=artemis.trust-store:};trustStorePassword=${MPCONFIG=artemis.trust-store-password:changeit}
resources.resource-adapter-config.artemis-ra.property.UserName=${MPCONFIG=artemis.user:worker}
resources.resource-adapter-config.artemis-ra.property.Password=${MPCONFIG=artemis.password:}
resources.resource-adapter-config.artemis-ra.property.CallTimeout=5000
resources.connector-connection-pool.HealthBroker.transaction-support=NoTransaction
resources.connector-connection-pool.HealthBroker.steady-pool-size=0
resources.connector-connection-pool.HealthBroker.max-pool-size=32
resources.connector-connection-pool.HealthBroker.max-wait-time-in-millis=5000
resources.connector-connection-pool.HealthBroker.property.UserName=${MPCONFIG=artemis.user:worker}
resources.connector-connection-pool.HealthBroker.property.Password=${MPCONFIG=artemis.password:}
resources.admin-object-resource.jms/tasks.property.Address=maintenance_tasks.health_check
resources.admin-object-resource.jms/dlq.property.Address=maintenance_tasks.dlq
resources.admin-object-resource.jms/alerts.property.Address=health_alerts
resources.admin-object-resource.jms/management.property.Address=activemq.management
resources.mail-resource.mail/health.host=${MPCONFIG=smtp.host:localhost}
resources.mail-resource.mail/health.user=${MPCONFIG=smtp.user:}
resources.mail-resource.mail/health.password=${MPCONFIG=smtp.password:}
resources.mail-resource.mail/health.property.mail-smtp-port=${MPCONFIG=smtp.port:25}
resources.mail-resource.mail/health.property.mail-smtp-starttls-enable=${MPCONFIG=smtp.starttls:false}
resources.mail-resource.mail/health.property.mail-smtp-ssl-enable=${MPCONFIG=smtp.tls:false}
resources.managed-executor-service.concurrent/health.core-pool-size=16
resources.managed-executor-service.concurrent/health.maximum-pool-size=32
resources.managed-executor-service.concurrent/health.task-queue-capacity=64
resources.managed-executor-service.concurrent/health.hung-after-seconds=10
resources.managed-scheduled-executor-service.concurrent/__defaultManagedScheduledExecutorService.core-pool-size=8
END

look

# Payara's own persistence provider is not the one whose SQL was tested; it loads Hibernate from a domain's libraries only.
for jar in "$here"/lib/*.jar; do
  library "$jar"
done
platform=-Dhibernate.transaction.jta.platform=org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform
has "$platform" || change "create-jvm-options $platform"

# Its configuration before the adapter itself, which reads it at its start.
has resources.resource-adapter-config.artemis-ra. || change "create-resource-adapter-config artemis-ra"
has artemis-ra || change "deploy --name artemis-ra --type rar $here/artemis-ra.rar"
has resources.connector-connection-pool.HealthBroker. ||
  change "create-connector-connection-pool --raname artemis-ra --connectiondefinition jakarta.jms.ConnectionFactory --transactionsupport NoTransaction HealthBroker"
has resources.connector-resource.jms/health. || change "create-connector-resource --poolname HealthBroker jms/health"
for queue in tasks dlq management; do
  has resources.admin-object-resource.jms/$queue. ||
    change "create-admin-object --restype jakarta.jms.Queue --raname artemis-ra jms/$queue"
done
has resources.admin-object-resource.jms/alerts. ||
  change "create-admin-object --restype jakarta.jms.Topic --raname artemis-ra jms/alerts"
has resources.mail-resource.mail/health. ||
  change "create-javamail-resource --mailhost localhost --mailuser none --fromaddress health-worker@localhost mail/health"
has resources.managed-executor-service.concurrent/health. ||
  change "create-managed-executor-service concurrent/health"

# Made once, never overwritten: production puts PostgreSQL here. H2 needs WRITE_DELAY=0 or a killed process loses commits,
# and the mode for the one statement in PostgreSQL's dialect (insert on conflict).
if ! has resources.jdbc-connection-pool.HealthPool.; then
  change "create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname org.h2.jdbcx.JdbcDataSource --steadypoolsize 2 --maxpoolsize 20 --maxwait 5000 --isconnectvalidatereq=true --validationmethod custom-validation --validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation HealthPool"
  # shellcheck disable=SC2016 # for Payara to replace
  change 'set resources.jdbc-connection-pool.HealthPool.property.URL=jdbc:h2:file:${com.sun.aas.instanceRoot}/databases/health;MODE=PostgreSQL;WRITE_DELAY=0'
  change "set resources.jdbc-connection-pool.HealthPool.property.User=sa"
  change "set resources.jdbc-connection-pool.HealthPool.property.Password=sa"
fi
has resources.jdbc-resource.jdbc/health. || change "create-jdbc-resource --connectionpoolid HealthPool jdbc/health"

# Made once, too, for Payara to replace. The name by which reports and the property target_node know this worker: the machine's. The environment's
# HEALTH_NODE and -Dhealth.node win over it.
default health.node "\${com.sun.aas.hostName}"
default artemis.trust-store "\${com.sun.aas.instanceRoot}/config/cacerts.p12"

# While the database is away Health Worker asks for a connection twice a second, and says once what is wrong (HW0302). These say
# it again for each try and each lost connection, several times and with stack traces; whoever asked gets the exception.
for logger in com.sun.gjc.spi com.sun.enterprise.resource com.sun.enterprise.connectors; do
  level javax.enterprise.resource.resourceadapter.$logger OFF
done
level javax.enterprise.resource.jta.com.sun.enterprise.transaction SEVERE
level org.hibernate.engine.jdbc.spi.SqlExceptionHelper OFF

own "$work/owned"
apply
look
needs "$work/owned"
need "$platform"
need artemis-ra
for object in connector-resource.jms/health jdbc-connection-pool.HealthPool jdbc-resource.jdbc/health; do
  need "resources.$object."
done
for jar in "$here"/lib/*.jar; do
  need "$(basename "$jar")"
done
end
