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
JAR=${BENCH_JAR:-$ROOT/target/bench/quarkus-app/quarkus-run.jar}
WORK=$(mktemp -d)
FIGURES=$WORK/figures
RATIOS=$WORK/ratios
SERVICE=
JAVA_ARGUMENTS=()

die() { echo "$*" >&2; exit 1; }

stop() {
  if [ -n "$SERVICE" ]; then
    kill "$SERVICE" 2>/dev/null || true
    wait "$SERVICE" 2>/dev/null || true
    SERVICE=
  fi
}
trap 'stop; rm -rf "$WORK"' EXIT

# ratio NAME GOAL VALUE LIMIT: what was measured over what was measured beside it, in this round. GOAL is like ">= 0.85"
ratio() { printf '%s\t%s\t%s\n' "$1" "$2" "$(awk -v v="$3" -v l="$4" 'BEGIN { print (l > 0 ? v / l : 0) }')" >>"$RATIOS"; }

# figure NAME UNIT VALUE: one value of this round
figure() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" >>"$FIGURES"; }

# start [KEEP]: with a fresh database, or with the one that is there
start() {
  [ "${1:-}" = keep ] || rm -rf "$WORK/data"
  env HANDBOOK_DATA_DIRECTORY="$WORK/data" HANDBOOK_DEMO=true \
    QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 "${SERVICE_ENV[@]}" \
    "$JAVA" ${JAVA_ARGUMENTS[@]+"${JAVA_ARGUMENTS[@]}"} -jar "$JAR" >"$WORK/service.log" 2>&1 &
  SERVICE=$!
  for _ in $(seq 240); do
    local port
    port=$(sed -n 's/.*Listening on: http:\/\/[^:]*:\([0-9]*\).*/\1/p' "$WORK/service.log" | tail -n 1)
    if [ -n "$port" ]; then
      BASE=http://127.0.0.1:$port
      MANAGEMENT=http://127.0.0.1:$(sed -n 's/.*Management interface listening on http:\/\/[^:]*:\([0-9]*\).*/\1/p' "$WORK/service.log")
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

# The median ratios, each with its goal
ratios() {
  [ -s "$RATIOS" ] || return 0
  printf '\n| %-66s | %-8s | %7s | %-15s |\n' 'ratio, measured in one run' goal median 'min – max'
  printf '|%s|%s|%s:|%s|\n' "$(printf -- '-%.0s' {1..68})" "$(printf -- '-%.0s' {1..10})" \
    "$(printf -- '-%.0s' {1..8})" "$(printf -- '-%.0s' {1..17})"
  awk -F'\t' '!seen[$1]++ { print $1 }' "$RATIOS" | while IFS= read -r name; do
    awk -F'\t' -v name="$name" '$1 == name { print $3 "\t" $2 }' "$RATIOS" | sort -g |
      awk -F'\t' -v name="$name" '{ v[NR] = $1; goal = $2 } END {
        median = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
        printf "| %-66s | %-8s | %7.2f | %6.2f – %6.2f |\n", name, goal, median, v[1], v[NR] }'
  done
}

[ -f "$JAR" ] || die "Package it first: ./mvnw package -Pbench -DskipTests"
command -v wrk >/dev/null || die "wrk is needed (Debian: apt-get install wrk)"
scenarios=("$@")
[ ${#scenarios[@]} -gt 0 ] || for file in scenarios/*.sh; do scenarios+=("$(basename "$file" .sh)"); done

"$JAVA" -version 2>&1 | head -n 1
echo "$(nproc) cores, $ROUNDS rounds of ${SECONDS_EACH} s"
for scenario in "${scenarios[@]}"; do
  [ -f "scenarios/$scenario.sh" ] || die "There is no scenario $scenario"
  SERVICE_ENV=(X=)
  before() { :; }
  prepare() { :; }
  finish() { :; }
  # shellcheck source=/dev/null
  . "scenarios/$scenario.sh"
  : >"$FIGURES"
  : >"$RATIOS"
  JAVA_ARGUMENTS=()
  echo
  echo "## $scenario: $(describe)"
  before
  start
  prepare
  for round in $(seq "$ROUNDS"); do
    echo "round $round" >&2
    measure
  done
  finish
  table
  ratios
  stop
done
