# Counts of study above the cell: the report of a country beside that of a hundredth of it, and what they cost a report of progress
. "$BENCH/scenarios/register.sh"
SERVICE_ENV+=(HANDBOOK_LIMIT_REPORTS=100000000)
REPORT="/api/v1/reports/study?planId=$PLAN&organizationId=01978400-0000-7001-8000-000000000001"

describe() { echo "reports on the study of $SMALL members and of $LARGE, alone and while progress is written"; }

# register MEMBERS: with what each of them has studied
eval "$(declare -f register | sed '1s/register/enter/')"
register() {
  enter "$1"
  psql -Xq -f "$BENCH/sql/study.sql" >&2
  # One row for each unit and day, as after a quiet minute
  until [ "$(sql 'select count(*) from study_count where not folded')" = 0 ]; do sleep 1; done
  sql "vacuum analyze study_count" 2>/dev/null
  sql "vacuum analyze head_count" 2>/dev/null
  READERS=2000 STEP=$(($1 > 2000 ? $1 / 2000 : 1))
  sql "select m.id, m.organization_id from generate_series(1, $READERS) n
       join member m on m.id = cast('01978400-0000-7002-8000-' || lpad(cast(n * $STEP as text), 12, '0') as uuid)
       where m.status in ('OFFICIAL', 'PROBATIONARY')" | tr '|' ' ' >"$WORK/members"
  "$JAVA" "$BENCH/java/Tokens.java" "$WORK/data/signing-key.pem" "$(token member)" "$WORK/members" "$WORK/member-tokens"
}

questions() {
  "$@" "report on everything" "$REPORT"
  "$@" "report on everything, a day past" "$REPORT&asOf=2026-05-31"
  "$@" "report on a commune" "${REPORT%=*}=$COMMUNE"
}

# ask SIZE: each question by one client and by sixteen; then while as many as can write progress
ask() {
  local clients with without
  token officer >"$WORK/tokens"
  for clients in 1 16; do questions question "$1" "$clients"; done
  (
    BENCH_TOKENS=$WORK/member-tokens
    with=$(load progress 64 "$PROGRESS" $((SECONDS_EACH + 2)))
    echo "$with" >"$WORK/with"
  ) &
  local writing=$!
  sleep 1
  question "$1" 1 "report on everything, while progress is written" "$REPORT"
  wait "$writing"
  figure "progress written beside reports, $1" 1/s "$(cat "$WORK/with")"
  local began=$EPOCHREALTIME
  until [ "$(sql 'select count(*) from study_touch')" = 0 ]; do sleep 0.1; done
  figure "until the counts have followed, $1" s "$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }')"
  cost "$1"
}

# cost SIZE: progress written with the counts and without; each is the first once, as the second finds all warm
cost() {
  local with without
  with=$(written)
  without=$(uncounted)
  without=$(mean "$without" "$(uncounted)")
  with=$(mean "$with" "$(written)")
  figure "progress written, $1" 1/s "$with"
  figure "progress written without counts, $1" 1/s "$without"
  ratio "progress written, with counts / without, $1" ">= 0.9" "$with" "$without"
}

written() { BENCH_TOKENS=$WORK/member-tokens load progress 64 "$PROGRESS"; }

uncounted() {
  sql "alter table section_progress disable trigger user"
  written
  sql "alter table section_progress enable trigger user"
}

mean() { awk -v a="$1" -v b="$2" 'BEGIN { print (a + b) / 2 }'; }

finish() {
  sql "select relname, pg_size_pretty(pg_total_relation_size(oid)) from pg_class
    where relname in ('section_progress', 'study_phase', 'study_count', 'study_touch')" | tr '|' ' ' >&2
}
