#!/usr/bin/env bash
# Adds one migration to one module for all three databases: build/migration.sh MODULE NAME [--no-build]   (MODULE: Platform, Identity, Subjects, Orders, Referrals, Visits, Transfers, Breaches, Plans, Insight)
set -euo pipefail
cd "$(dirname "$0")/.."
module=${1:?Say which module: Platform, Identity, Subjects, Orders, Referrals, Visits, Transfers, Breaches, Plans or Insight}
name=${2:?Give the migration a name}
dotnet tool restore >/dev/null
for database in Sqlite PostgreSql SqlServer; do
  project=src/Migrations/Poet.Migrations.$database
  dotnet ef migrations add "$name" --project "$project" --startup-project "$project" \
    --context "${module}Db" --output-dir "Migrations/$module" ${3:-}
done
