#!/bin/sh
# Installs what the profile docker needs and this machine lacks.
#   tools.sh FOLDER
# FOLDER gets the lint of Dockerfiles.
set -eu

missing=
need() {
  command -v "$1" >/dev/null || [ -x "$1" ] || missing="$missing $2"
}
need docker-compose docker-compose
need iptables iptables
need mmdebstrap mmdebstrap
need npm npm
need podman podman
need runc runc
need shellcheck shellcheck
need /usr/lib/podman/aardvark-dns aardvark-dns
need /usr/lib/podman/netavark netavark
if [ -n "$missing" ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "The profile docker needs these packages of Debian, which only root can install:$missing" >&2
    exit 1
  fi
  apt-get -q update
  # shellcheck disable=SC2086 # several words
  DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends $missing
fi
[ -x "$1/node_modules/.bin/dockerfilelint" ] || npm install --silent --no-audit --no-fund --prefix "$1" dockerfilelint@1.8.0
