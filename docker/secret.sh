# shellcheck shell=sh
# For the start scripts of the images.

fail() {
  echo "$1" >&2
  exit 1
}

# Prints the secret of a name: one line in the file that the engine mounts.
secret() {
  file=/run/secrets/$1
  if [ -d /run/secrets ] && [ ! -x /run/secrets ]; then
    fail "/run/secrets is closed to the user $(id -u): give the folder that is mounted there the mode 0755, or mount each file."
  fi
  [ -e "$file" ] || fail "The secret $1 is missing: mount a file with one line at $file."
  [ -r "$file" ] || fail "The secret $1 is not readable for the user $(id -u): give its file the mode 0444, in a folder of mode 0700."
  [ -s "$file" ] || fail "The secret $1 is empty: put one line into its file."
  [ "$(wc -l <"$file")" -le 1 ] || fail "The secret $1 has $(wc -l <"$file") lines; allowed is one."
  cat "$file"
}

# Prints the secret by which SMTP_USER logs in at the mail server; as none nobody does.
smtp_password() {
  if [ "${SMTP_USER:-none}" = none ]; then echo none; else secret smtp_password; fi
}

# Fails unless the folder takes files.
writable() {
  [ -w "$1" ] || fail "$1 is not writable for the user $(id -u): mount a volume or a tmpfs of that user there."
}
