#!/bin/sh
# Makes the broker in its volume, or brings it up to date, and starts it.
set -eu
umask 077
# shellcheck source=docker/secret.sh
. /opt/health-worker/secret.sh

instance=/var/lib/artemis
writable "$instance"
PRODUCER_PASSWORD=$(secret broker_producer_password)
WORKER_PASSWORD=$(secret broker_worker_password)
ADMIN_PASSWORD=$(secret broker_admin_password)
export PRODUCER_PASSWORD WORKER_PASSWORD ADMIN_PASSWORD

# The secrets are the truth: a changed one counts from the next start on.
users=$instance/etc/artemis-users.properties
if [ -f "$users" ]; then sed -i '/^\(producer\|worker\|admin\) *=/d' "$users"; fi

/opt/health-worker/artemis/create.sh "$instance"

# The engine keeps the log: it is what the broker writes to its output.
sed -i '/^rootLogger.appenderRef.log_file/d' "$instance/etc/log4j2.properties"
exec "$instance/bin/artemis" run
