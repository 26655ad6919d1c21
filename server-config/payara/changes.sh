# shellcheck shell=sh
# What the scripts of this folder share: ask the running domain what it has, change what differs, look again.
# To be sourced. The variables of asadmin itself (AS_ADMIN_HOST, AS_ADMIN_PORT, AS_ADMIN_USER, AS_ADMIN_PASSWORDFILE) say
# which domain it is; ASADMIN is the path of asadmin, where that is not on the path.

asadmin=${ASADMIN:-asadmin}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: > "$work/changes"

fail() {
  echo "$(basename "$0"): $1" >&2
  exit 1
}

# Runs the commands of a file in one process; multimode goes on after errors, which is why the result is looked at.
run() {
  "$asadmin" multimode --file "$1" > "$2" 2>&1 || fail "$asadmin does not run: $(tail -n 1 "$2")"
}

# Asks the domain for all that the scripts look at.
look() {
  cat > "$work/questions" << 'END'
get property.*
get resources.*
get configs.config.server-config.microprofile-config.*
get configs.config.server-config.network-config.protocols.protocol.*.http.*
list-jvm-options
list-libraries --type common
list-applications --type connector
list-log-levels
END
  run "$work/questions" "$work/state"
  grep -q '^resources\.' "$work/state" ||
    fail "the domain does not answer; start it, or see AS_ADMIN_PORT and AS_ADMIN_PASSWORDFILE: $(tail -n 1 "$work/state")"
}

# has TEXT: whether a line of the state begins with it.
has() {
  awk -v text="$1" 'index($0, text) == 1 { found = 1 } END { exit !found }' "$work/state"
}

# change COMMAND: to be run by apply.
change() {
  echo "$1" >> "$work/changes"
}

# own FILE: each of its lines, name=value as 'asadmin get' prints it, is to be so.
own() {
  while read -r line; do
    grep -qxF -e "$line" "$work/state" || change "set $line"
  done < "$1"
}

# level LOGGER LEVEL
level() {
  has "$(printf '%s\t<%s>' "$1" "$2")" || change "set-log-levels $1=$2"
}

# Adds a jar to the domain's libraries, and takes away another version of it.
library() {
  name=$(basename "$1")
  has "$name" && return
  for other in $(grep -x -e "${name%%-[0-9]*}-[0-9].*\.jar" "$work/state" || true); do
    change "remove-library --type common $other"
  done
  change "add-library --type common $1"
}

# default KEY VALUE: a key of MicroProfile Config that an admin may have set otherwise.
default() {
  has "property.payara.microprofile.$1=" ||
    change "set-config-property --source domain --propertyName $1 --propertyValue $2"
}

# Runs what was gathered.
apply() {
  if [ -s "$work/changes" ]; then
    run "$work/changes" "$work/answers"
    grep -v -e '^Command .* executed successfully\.$' -e infocmp "$work/answers" || true
  fi
}

# need TEXT: after apply and look, the state has a line that begins with it.
need() {
  has "$1" || fail "the domain still lacks $1; what asadmin said is above"
}

# needs FILE: the lines that own gave.
needs() {
  while read -r line; do
    grep -qxF -e "$line" "$work/state" || fail "the domain still lacks $line; what asadmin said is above"
  done < "$1"
}

end() {
  if [ -s "$work/changes" ]; then
    echo "Done. Restart the domain, as some changes take effect only then."
  else
    echo "Done. Nothing was left to change."
  fi
}
