# The register of a country: how much longer its lists, searches and counts take than those of a hundredth of it
. "$BENCH/scenarios/study-morning.sh"
SERVICE_ENV+=(HANDBOOK_LIMIT_SEARCHES=100000000)
SMALL=${BENCH_SMALL:-56000}
LARGE=${BENCH_LARGE:-5600000}
LIST=/api/v1/members?limit=20
COUNTS=/api/v1/organizations/01978400-0000-7001-8000-000000000001/head-count

describe() { echo "lists, searches and counts of $SMALL members and of $LARGE"; }

# The small register is measured in all rounds, then the large one: nobody loads a country twice
prepare() { register "$SMALL"; }

# register MEMBERS: into a database of the demonstration, from files
register() {
  connect
  "$JAVA" -cp "$(echo "${JAR%/*}"/lib/main/org.postgresql.postgresql-*.jar)" "$BENCH/generator/Scale.java" "$1" "$WORK/files" >&2
  rm -r "$WORK/files"
  sql "vacuum analyze" 2>/dev/null
  COMMUNE=$(sql "select id from organization where type = 'GRASSROOTS_COMMITTEE' and code like 'S.0.%' order by id limit 1")
  token officer >"$WORK/tokens"
  export BENCH_TOKENS=$WORK/tokens
  warm_up() { load get 16 "$4" 4 >/dev/null; }
  questions warm_up "" 16
}

measure() {
  ask small
  if [ "$round" = "$ROUNDS" ]; then
    stop
    start
    register "$LARGE"
    for large in $(seq "$ROUNDS"); do
      echo "round $large of the large one" >&2
      ask large
    done
    grown
  fi
}

# ask SIZE: each question by one client and by sixteen
ask() {
  local clients
  token officer >"$WORK/tokens"
  for clients in 1 16; do questions question "$1" "$clients"; done
}

# questions COMMAND SIZE CLIENTS
questions() {
  "$@" "given name (hung)" "$LIST&q=hung"
  "$@" "whole name (hung nguyen mai)" "$LIST&q=hung%20nguyen%20mai"
  "$@" "whole name with diacritics" "$LIST&q=Nguy%E1%BB%85n%20Mai%20H%C3%B9ng"
  "$@" "members of a commune" "$LIST&organizationId=$COMMUNE"
  "$@" "members of everything" "$LIST"
  "$@" "head-counts of everything" "$COUNTS"
  "$@" "head-counts of a day past" "$COUNTS?asOf=2026-01-31"
}

# question SIZE CLIENTS NAME PATH
question() {
  load get "$2" "$4" >/dev/null
  figure "$3, $2 clients, $1, p50" ms "$(value "$WORK/load" p50)"
  figure "$3, $2 clients, $1, p99" ms "$(value "$WORK/load" p99)"
}

# What each figure of the large register is to that of the small one, of medians
grown() {
  local name
  awk -F'\t' '/, small, / && !seen[$1]++ { print $1 }' "$FIGURES" | while IFS= read -r name; do
    ratio "${name/, small,/,} grew by" "<= 2" "$(median "${name/, small,/, large,}")" "$(median "$name")"
  done
}

median() {
  awk -F'\t' -v name="$1" '$1 == name { print $3 }' "$FIGURES" | sort -g |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

finish() {
  sql "select relname, pg_size_pretty(pg_total_relation_size(oid)) from pg_class
    where relname in ('member', 'member_standing', 'head_count', 'organization', 'organization_place')" | tr '|' ' ' >&2
}
