#!/usr/bin/env bash
# Starts the packaged service, runs scenarios against it and prints medians: see README.md
set -euo pipefail
cd "$(dirname "$0")"
BENCH=$PWD
export BENCH_LUA=$BENCH/wrk
ROOT=$(cd ../.. && pwd)
ROUNDS=${BENCH_ROUNDS:-3}
SECONDS_EACH=${BENCH_SECONDS:-10}
JAVA=${BENCH_JAVA_HOME:-${JAVA_HOME:-/usr}}/bin/java
JAR=$ROOT/target/quarkus-app/quarkus-run.jar
WORK=$(mktemp -d)
FIGURES=$WORK/figures
SERVICE=

die() { echo "$*" >&2; exit 1; }

stop() {
  if [ -n "$SERVICE" ]; then
    kill "$SERVICE" 2>/dev/null || true
    wait "$SERVICE" 2>/dev/null || true
    SERVICE=
  fi
}
trap 'stop; rm -rf "$WORK"' EXIT

# figure NAME UNIT VALUE: one value of this round
figure() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" >>"$FIGURES"; }

start() {
  rm -rf "$WORK/data"
  env HANDBOOK_DATA_DIRECTORY="$WORK/data" HANDBOOK_DEMO=true \
    QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 "${SERVICE_ENV[@]}" \
    "$JAVA" -jar "$JAR" >"$WORK/service.log" 2>&1 &
  SERVICE=$!
  for _ in $(seq 240); do
    local port
    port=$(sed -n 's/.*Listening on: http:\/\/[^:]*:\([0-9]*\).*/\1/p' "$WORK/service.log" | tail -n 1)
    if [ -n "$port" ]; then
      BASE=http://localhost:$port
      return
    fi
    kill -0 "$SERVICE" 2>/dev/null || { cat "$WORK/service.log" >&2; die "The service did not start"; }
    sleep 0.5
  done
  die "The service was not ready in time"
}

token() {
  curl -sSf "$BASE/api/v1/auth/token" -d grant_type=password -d "username=$1" -d password=Handbook-2026 |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}

# The medians of all rounds, in the order in which the figures came
table() {
  printf '\n| %-52s | %-10s | %10s | %21s |\n' figure unit median 'min – max'
  printf '|%s|%s|%s:|%s:|\n' "$(printf -- '-%.0s' {1..54})" "$(printf -- '-%.0s' {1..12})" \
    "$(printf -- '-%.0s' {1..11})" "$(printf -- '-%.0s' {1..22})"
  awk -F'\t' '!seen[$1]++ { print $1 }' "$FIGURES" | while IFS= read -r name; do
    awk -F'\t' -v name="$name" '$1 == name { print $3 "\t" $2 }' "$FIGURES" | sort -g |
      awk -F'\t' -v name="$name" '{ v[NR] = $1; unit = $2 } END {
        median = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
        printf "| %-52s | %-10s | %10.2f | %10.2f – %8.2f |\n", name, unit, median, v[1], v[NR] }'
  done
}

[ -f "$JAR" ] || die "Package it first: ./mvnw package -DskipTests"
command -v wrk >/dev/null || die "wrk is needed (Debian: apt-get install wrk)"
scenarios=("$@")
[ ${#scenarios[@]} -gt 0 ] || for file in scenarios/*.sh; do scenarios+=("$(basename "$file" .sh)"); done

"$JAVA" -version 2>&1 | head -n 1
echo "$(nproc) cores, $ROUNDS rounds of ${SECONDS_EACH} s"
for scenario in "${scenarios[@]}"; do
  [ -f "scenarios/$scenario.sh" ] || die "There is no scenario $scenario"
  SERVICE_ENV=(X=)
  prepare() { :; }
  # shellcheck source=/dev/null
  . "scenarios/$scenario.sh"
  : >"$FIGURES"
  echo
  echo "## $scenario: $(describe)"
  start
  prepare
  for round in $(seq "$ROUNDS"); do
    echo "round $round" >&2
    measure
  done
  table
  stop
done
