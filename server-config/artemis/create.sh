#!/bin/sh
# Makes a broker for Health Worker out of an unpacked Apache Artemis 2.44, or brings one that it made up to date:
#   ARTEMIS_HOME=/opt/apache-artemis-2.44.0 server-config/artemis/create.sh /var/lib/health-broker
# Run it as the user that the broker runs as. It may be run again at any time, also while the broker runs.
# Overwritten each time: etc/health-worker.properties. Made once and then left alone: everything else, above all
# etc/local.properties, where addresses, ports, TLS and whatever else is the admin's stand, and the users.
# A user that is missing is made with the password in the environment: PRODUCER_PASSWORD, WORKER_PASSWORD,
# ADMIN_PASSWORD. None of them ever stands on a command line; etc/artemis-users.properties has their hashes.
set -eu
umask 077

fail() {
  echo "$0: $1" >&2
  exit 1
}

[ $# -eq 1 ] || fail "usage: ARTEMIS_HOME=FOLDER $0 INSTANCE_FOLDER"
sources=$(cd "$(dirname "$0")" && pwd)
: "${ARTEMIS_HOME:=}"
[ -x "$ARTEMIS_HOME/bin/artemis" ] || fail "ARTEMIS_HOME is \"$ARTEMIS_HOME\", which has no bin/artemis; unpack Apache Artemis 2.44 there"
case $1 in
  *[!A-Za-z0-9._/-]* | -* | '') fail "the instance folder is \"$1\"; allowed are A-Z a-z 0-9 . _ / - only" ;;
esac
instance=$1
etc=$instance/etc

# Prints the password in the variable named by $1. In quotes, a file of arguments (@) may hold it.
password() {
  eval "value=\${$1:-}"
  # shellcheck disable=SC2154 # set by the line above
  case $value in
    '') fail "$1 is not set; a user's first password comes from there" ;;
    @* | *[!!-~]* | *[\"\'\\]*) fail "$1 is not allowed: printable ASCII without spaces, quotes and backslashes, no @ first" ;;
  esac
  [ ${#value} -ge 12 ] || fail "$1 has ${#value} characters; at least 12 are needed"
  printf '%s\n' "$value"
}

if [ ! -f "$etc/broker.xml" ]; then
  admin=$(password ADMIN_PASSWORD)
  printf '"--password=%s"\n' "$admin" |
    "$ARTEMIS_HOME/bin/artemis" create --silent --require-login --user admin --role admin --host 127.0.0.1 --default-port 61616 \
      --no-amqp-acceptor --no-stomp-acceptor --no-mqtt-acceptor --no-hornetq-acceptor \
      --no-autocreate --no-autotune --no-web @/dev/stdin "$instance"
fi

# In place at once, as a running broker reads it again by itself.
cp "$sources/health-worker.properties" "$etc/health-worker.properties.new"
mv "$etc/health-worker.properties.new" "$etc/health-worker.properties"
[ -f "$etc/local.properties" ] || cp "$sources/local.properties" "$etc/local.properties"

# The second file wins. In the profile, so that "artemis run" and artemis-service need no argument.
grep -q 'health-worker.properties' "$etc/artemis.profile" || cat >>"$etc/artemis.profile" <<'END'

# Health Worker's configuration, and the admin's.
JAVA_ARGS="$JAVA_ARGS -Dbroker.properties=$ARTEMIS_INSTANCE/etc/health-worker.properties,$ARTEMIS_INSTANCE/etc/local.properties"
END

# Adds a user, with a role of the same name.
user() {
  if ! grep -q "^$1 *=" "$etc/artemis-users.properties"; then
    given=$(password "$2")
    hash=$(printf '"%s"\n' "$given" | "$instance/bin/artemis" mask --hash -- @/dev/stdin | sed -n 's/^result: //p')
    [ -n "$hash" ] || fail "artemis mask gave no hash for the user $1"
    printf '\n%s = ENC(%s)\n' "$1" "$hash" >>"$etc/artemis-users.properties"
  fi
  grep -q "^$1 *=" "$etc/artemis-roles.properties" || printf '\n%s = %s\n' "$1" "$1" >>"$etc/artemis-roles.properties"
}
user producer PRODUCER_PASSWORD
user worker WORKER_PASSWORD
user admin ADMIN_PASSWORD

echo "The broker in $instance is up to date."
