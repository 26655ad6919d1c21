#!/bin/sh
# Starts Payara with the worker. All that it writes lies in one folder; nothing there needs to outlive the container.
set -eu
umask 077
# shellcheck source=docker/secret.sh
. /opt/health-worker/secret.sh

base=/var/lib/health-worker
domain=$base/domain1
writable "$base"
POSTGRESQL_PASSWORD=$(secret postgresql_password)
ARTEMIS_PASSWORD=$(secret broker_worker_password)
SMTP_PASSWORD=$(smtp_password)
HEALTH_NODE=${HEALTH_NODE:-$(uname -n)}
export POSTGRESQL_PASSWORD ARTEMIS_PASSWORD SMTP_PASSWORD HEALTH_NODE

rm -rf "$domain"
cp -r /opt/payara/glassfish/domains/domain1 "$domain"
mkdir -p "$domain/autodeploy"
cp /opt/health-worker/health-worker.war "$domain/autodeploy"

# As create-file-user writes it, which needs a server that runs: password and salt, hashed a hundred times, and the salt.
user() {
  password=$(secret "$1_password")
  salt=$(od -An -N8 -tx1 /dev/urandom | tr -d ' ')
  hash=$( (printf '%s' "$password"; bytes "$salt") | sha256sum | cut -d ' ' -f 1)
  for _ in $(seq 99); do
    hash=$(bytes "$hash" | sha256sum | cut -d ' ' -f 1)
  done
  echo "$1;{SSHA256}$(bytes "$hash$salt" | base64 -w 0);$2" >>"$domain/config/keyfile"
}

# Those that hex digits stand for.
bytes() {
  env printf "$(echo "$1" | sed 's/../\\x&/g')"
}

: >"$domain/config/keyfile"
user viewer health-viewer
user operator health-operator

set --
while IFS= read -r word; do
  set -- "$@" "$word"
done <"$domain/config/command"
exec "$@" </dev/null
