#!/bin/bash
# Succeeds once the worker in this container is ready, and prints what it says. Bash has all that this takes.
set -eu
exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET /health-worker/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
answer=$(cat <&3)
report=${answer##*$'\n'}
if [[ $report == "{"* ]]; then echo "$report"; fi
[[ $answer == HTTP/1.?' 200 '* ]]
