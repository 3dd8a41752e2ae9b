#!/usr/bin/env bash
# What docs/write-an-order-type.md tells an author to do, done from the first line to the last in an empty folder outside the repository: pack, new, build, test, check, load.
# Then what the guide says goes wrong: a plugin that reads the clock does not build. Takes the host as it is built, and builds it where it is not; POET_HOST names another poet.dll.
# POET_BUILT=1 says that the SDK is built as it stands, too.
# Needs the feed for the packages of the tests, or a user's cache that has them.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

work=$(mktemp -d "${TMPDIR:-/tmp}/poet-kit.XXXXXX")
# a version of its own, or the packages of an earlier run would be taken from the user's cache
version="$(sed -n 's:.*<SdkVersion>\(.*\)</SdkVersion>.*:\1:p' src/Sdk/build/SdkVersion.props)-try.$$"
cache=${NUGET_PACKAGES:-$HOME/.nuget/packages}
finish() {
  code=$?
  rm -rf "$work" "$cache/poet.ordertypes.sdk/$version" "$cache/poet.ordertypes.conformance/$version"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

# quiet while it goes well: the log is shown where something fails
step() {
  local what=$1; shift
  echo "-- $what (after ${SECONDS} s)"
  "$@" >"$work/log" 2>&1 </dev/null || { cat "$work/log"; echo "The guide fails at: $what" >&2; exit 1; }
}
expect() { grep -q -- "$1" "$work/log" || { cat "$work/log"; echo "Expected: $1" >&2; exit 1; }; }

host=${POET_HOST:-src/Host/bin/Debug/net10.0/poet.dll}
[ -f "$host" ] || step "build the host" dotnet build src/Host -v q
host=$(realpath "$host")

for project in src/Sdk src/Conformance; do
  step "pack $project" dotnet pack "$project" -c Debug ${POET_BUILT:+--no-build} -o "$work/packages" -p:PackageVersion="$version" -v q
done
step "pack the template" dotnet pack build/templates -o "$work/packages" -p:PackageVersion="$version" -v q

mkdir "$work/author" && cd "$work/author"
# templates into a folder of this run: the user's own stay as they are
hive=(--debug:custom-hive "$work/hive")
step "install the template" dotnet new install "$work/packages/Poet.OrderTypes.Templates.$version.nupkg" "${hive[@]}"
# beside the user's own feeds, whatever they are
echo '<configuration />' >nuget.config
step "the folder of packages as a feed" dotnet nuget add source "$work/packages" --name poet --configfile nuget.config
step "dotnet new" dotnet new poet-order-type -n Example --sdk "$version" "${hive[@]}"
cd Example
step "build" dotnet build -warnaserror -v q
step "test" dotnet test --no-build
expect 'Passed!'
[ "$(find Example/bin/plugins/Example -type f | sort | xargs -n1 basename | tr '\n' ' ')" = "Example.dll plugin.json " ] || { find Example/bin/plugins; echo "The plugin's folder holds other files than the two" >&2; exit 1; }

step "poet plugins check" dotnet "$host" plugins check Example/bin/plugins/Example
expect 'Example 1.0.0 is ready to be installed'
expect 'FBO, Football banning order'

# a host of its own folders: what is beside the built one stays as it is
mkdir -p "$work/plugins" && cp -r Example/bin/plugins/Example "$work/plugins/"
step "a host loads it" env Poet__Plugins__Folder="$work/plugins" POET_DATA="$work/data" Logging__LogLevel__Default=None dotnet "$host" plugins list
expect 'Example  FBO .* Loaded'

echo 'namespace Example; internal static class Clock { public static System.DateTime At() => System.DateTime.Now; }' >Example/Clock.cs
echo "-- a plugin that reads the clock (after ${SECONDS} s)"
if dotnet build Example -v q >"$work/log" 2>&1; then echo "A plugin that reads the clock was built" >&2; exit 1; fi
expect 'error RS0030'
echo "The guide holds, after ${SECONDS} s"
