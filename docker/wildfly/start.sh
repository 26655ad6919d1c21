#!/bin/sh
# Starts WildFly with the worker. All that it writes lies in one folder; nothing there needs to outlive the container.
set -eu
umask 077
# shellcheck source=docker/secret.sh
. /opt/health-worker/secret.sh

base=/var/lib/health-worker
writable "$base"
POSTGRESQL_PASSWORD=$(secret postgresql_password)
ARTEMIS_PASSWORD=$(secret broker_worker_password)
SMTP_PASSWORD=$(smtp_password)
export POSTGRESQL_PASSWORD ARTEMIS_PASSWORD SMTP_PASSWORD

rm -rf "$base/configuration"
mkdir -p "$base/tmp/native"
cp -r /opt/wildfly/standalone/configuration "$base"

# As add-user.sh writes it, which would show the password on the process list.
user() {
  password=$(secret "$1_password")
  hash=$(printf '%s:ApplicationRealm:%s' "$1" "$password" | md5sum | cut -d ' ' -f 1)
  echo "$1=$hash" >>"$base/configuration/application-users.properties"
  echo "$1=$2" >>"$base/configuration/application-roles.properties"
}
user viewer health-viewer
user operator health-operator

# With it the server's script hands SIGTERM on.
export LAUNCH_JBOSS_IN_BACKGROUND=true
exec /opt/wildfly/bin/standalone.sh -c standalone-full.xml -b 0.0.0.0 -bmanagement 127.0.0.1 \
  -Djboss.server.base.dir="$base" -Djna.tmpdir="$base/tmp/native" -Dio.netty.native.workdir="$base/tmp/native" \
  -Dhealth.node="${HEALTH_NODE:-$(uname -n)}" -Dorg.wildfly.sigterm.suspend.timeout=15 "$@"
