#!/usr/bin/env bash
# Runs every test: on SQLite, then those that touch a database once more on PostgreSQL, then once on SQL Server's provider without a server, where the text of
# every command is checked. Installs PostgreSQL and Chromium where they are missing and it may.
# Ends with one line: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
export POET_ALL_TESTS=1 # a missing Chromium fails the browser tests instead of leaving them out
export DOTNET_TieredPGO=0 # no test runs long enough to earn back what measuring code for a second compilation costs: a fifth of all CPU
# a compiler server of our own, which we can stop without touching anybody else's
export UseSharedCompilation=true SharedCompilationId="poet-test-$$"

work=$(mktemp -d "${TMPDIR:-/tmp}/poet-test.XXXXXX")
finish() {
  code=$?
  [ -z "${PGDIR:-}" ] || build/postgres.sh stop "$PGDIR"
  sdk=$(dotnet --info | awk '/Base Path:/ { print $3; exit }')
  dotnet "${sdk}Roslyn/bincore/VBCSCompiler.dll" -shutdown "-pipename:$SharedCompilationId" >/dev/null 2>&1 || true
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Output goes through a file: what a build leaves running would keep a pipe open for ever.
run() {
  local log=$1 code=0
  shift
  "$@" >"$log" 2>&1 || code=$?
  cat "$log"
  return "$code"
}

install() {
  local root=()
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || { echo "Install $1 and start again: it is missing, and this user may not install it" >&2; exit 1; }
    root=(sudo -n)
  fi
  command -v apt-get >/dev/null || { echo "Install $1 and start again: it is missing, and there is no apt-get here to install it with" >&2; exit 1; }
  if [ "$1" = postgresql ]; then
    # Debian would start a server of its own; ours is thrown away
    "${root[@]}" mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | "${root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  run "$work/apt.log" "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
  run "$work/apt.log" "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$1"
}

command -v node >/dev/null || { echo "Install Node.js 20 or later and start again: the styles of the pages come from npm" >&2; exit 1; }
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || install postgresql
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || install chromium

echo "== Restore and build"
run "$work/restore.log" dotnet restore Poet.Platform.sln --locked-mode
run "$work/build.log" dotnet build Poet.Platform.sln --no-restore -nologo -clp:ErrorsOnly

failed=0
test_these() { # LOG PROJECT-OR-SOLUTION [OPTIONS]
  run "$1" dotnet test "${@:2}" --no-build --nologo --blame-hang-timeout 10m --blame-hang-dump-type none
}

# those that use the running platform, without the ones that would only do the same again; the longest first, as two run at a time
touching=$(for project in $(grep -l Poet.Testing.csproj tests/*/*.csproj | grep -v -e Browser -e Architecture -e SqlServer); do
  echo "$(find "$(dirname "$project")" -name '*.cs' -not -path '*/obj/*' | wc -l) $project"
done | sort -rn | cut -d' ' -f2)

two_at_a_time() { xargs -P 2 -n "$1" bash -c "${*:2}" _; }

on_postgres() { test_these "$work/postgres-$(basename "$1").log" "$1" --filter "$same"; }

# the server that is not there answers nothing, or one row of plain values: the tests mostly fail, and what they asked is kept
on_no_server() { POET_TEST_DB=sqlserver-$2 timeout -k 10 360 dotnet test "$1" --no-build --nologo >/dev/null 2>&1 || true; }

stage() { echo "== $1 (after $((SECONDS / 60)) minutes)"; }

stage "Tests, on SQLite"
export POET_RECORD="$work/record"
test_these "$work/sqlite.log" Poet.Platform.sln || failed=1

stage "An order type from nothing, as the guide tells its author"
POET_BUILT=1 run "$work/template.log" build/try-template.sh || failed=1

stage "Tests that touch a database, on PostgreSQL"
eval "$(build/postgres.sh start)"
export POET_TEST_DB
# the same on every database: what the API says of itself, which role gets in, the long walks through all pages, the years of work that are only counted, and the program that imports into an SQLite of its own
same='FullyQualifiedName!~.ApprovedFiles&FullyQualifiedName!~.WhoMayWhat&FullyQualifiedName!~.ExamplesOfTheApi&FullyQualifiedName!~.KillingImports'
same+='&FullyQualifiedName!~.NowhereToBeRead&FullyQualifiedName!~.KeepingRecordsRestricted.nothing_that_can_be_opened'
same+='&FullyQualifiedName!~.AnotherForce.nothing_that_can_be_opened&FullyQualifiedName!~.MarkingEverything&FullyQualifiedName!~.NumbersOfTheSeeds'
export -f run test_these on_postgres on_no_server
export work same
two_at_a_time 1 'on_postgres "$1"' <<<"$touching" || failed=1
unset POET_TEST_DB

stage "Commands for SQL Server"
for project in $touching; do printf '%s\n' "$project empty" "$project row"; done | two_at_a_time 2 'on_no_server "$1" "$2"'
test_these "$work/sqlserver.log" tests/Poet.SqlServer.Tests/Poet.SqlServer.Tests.csproj || failed=1
if [ -f "$POET_RECORD/never-seen.txt" ]; then
  mkdir -p artifacts && cp "$POET_RECORD/never-seen.txt" artifacts/never-seen-on-sql-server.txt
  echo "Queries of the tests that were never seen on SQL Server: $(grep -c '^-- next$' artifacts/never-seen-on-sql-server.txt || true); see artifacts/never-seen-on-sql-server.txt"
fi

# a run without a single test on either database is a broken run, not a good one
for log in "$work/sqlite.log" "$work/sqlserver.log" "$work"/postgres-*.log; do
  grep -q '^\(Passed\|Failed\)! ' "$log" || { echo "No test ran: $(basename "$log" .log)" >&2; failed=1; }
done
cat "$work/sqlite.log" "$work/sqlserver.log" "$work"/postgres-*.log |
  awk '/^(Passed|Failed|Skipped)! +- Failed:/ { f += $4; p += $6; s += $8 } END { printf "%d passed, %d failed, %d skipped\n", p, f, s }'
exit "$failed"
