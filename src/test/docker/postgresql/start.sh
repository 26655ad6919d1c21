#!/bin/sh
# What of the official image's start compose.yaml relies on: a superuser whose password comes from a file, passwords
# asked for by TCP only, and scripts that run once, before the server listens.
set -eu
PATH=$(echo /usr/lib/postgresql/*/bin):$PATH
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb --username=postgres --pwfile="$POSTGRES_PASSWORD_FILE" --auth-local=trust --auth-host=scram-sha-256
  echo "unix_socket_directories = '$PGHOST'" >>"$PGDATA/postgresql.conf"
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  pg_ctl -w -o "-c listen_addresses=''" start
  for script in /docker-entrypoint-initdb.d/*; do
    psql --set ON_ERROR_STOP=1 --username=postgres --no-psqlrc --file="$script"
  done
  pg_ctl -w -m fast stop
fi
exec postgres -c listen_addresses='*'
