#!/usr/bin/env bash
# A throw-away PostgreSQL on a free port of this machine, in a temporary folder and without any promise to survive a crash.
#   eval "$(build/postgres.sh start)"    sets PGDIR and POET_TEST_DB
#   build/postgres.sh stop "$PGDIR"
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")

# PostgreSQL refuses to run as root; and its user may not be allowed to read the folder we stand in
as_user() {
  if [ "$(id -u)" = 0 ]; then (cd / && setpriv --reuid=poet-test --regid=poet-test --clear-groups "$@"); else (cd / && "$@"); fi
}

case "${1:-}" in
start)
  if [ "$(id -u)" = 0 ] && ! id poet-test >/dev/null 2>&1; then
    useradd --system --user-group --no-create-home --shell /usr/sbin/nologin poet-test
  fi
  folder=$(mktemp -d "${TMPDIR:-/tmp}/poet-postgres.XXXXXX")
  chmod 700 "$folder"
  if [ "$(id -u)" = 0 ]; then chown poet-test "$folder"; fi
  as_user "$bin/initdb" -D "$folder/data" -U poet -A trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1 </dev/null ||
    { cat "$folder.log" >&2; exit 1; }
  # the port may be taken between choosing and starting it, so a few are tried
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    if as_user "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/log" start >>"$folder.log" 2>&1 </dev/null \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off"; then
      echo "export PGDIR=$folder POET_TEST_DB=postgres://poet@127.0.0.1:$port/postgres"
      exit 0
    fi
  done
  cat "$folder.log" "$folder/log" >&2
  exit 1
  ;;
stop)
  as_user "$bin/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1 </dev/null || true
  rm -rf "$2" "$2.log"
  ;;
*)
  echo "Usage: build/postgres.sh start | stop FOLDER" >&2
  exit 2
  ;;
esac
