#!/bin/sh
# Fetches a file of Maven Central into a folder, unless it is there, and checks it:
#   MAVEN_CENTRAL=URL fetch.sh FOLDER PATH SHA256
set -eu
folder=$1
path=$2
sha256=$3
file=$folder/${path##*/}

[ -f "$file" ] || curl -fsSL --retry 3 -o "$file" "$MAVEN_CENTRAL/$path"
if ! echo "$sha256  $file" | sha256sum --check --status; then
  echo "$MAVEN_CENTRAL/$path has the SHA-256 $(sha256sum <"$file" | cut -d ' ' -f 1), not the expected $sha256." >&2
  rm "$file"
  exit 1
fi
