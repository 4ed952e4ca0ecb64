# The study morning: many members report and read at once, each figure beside its limit, by turns
READERS=2000   # at most so many different members
THREADS=${BENCH_THREADS:-1}
SERVICE_ENV=(HANDBOOK_LIMIT_STRANGERS=100000000 HANDBOOK_LIMIT_READS=100000000 HANDBOOK_LIMIT_WRITES=100000000)
PLAN=01978400-0000-7007-8000-000000000003
SECTION=01978400-0000-7006-8000-000000000301
CELL=01978400-0000-7001-8000-000000000101
RESOLUTION=/api/v1/resolutions/01978400-0000-7005-8000-000000000001
DOCUMENT=/api/v1/documents/01978400-0000-7004-8000-000000000117
PROGRESS=/api/v1/me/assignments/$PLAN/sections/$SECTION/progress
RUN=0

describe() { echo "progress writes and first screens, each over its limit on the same machine and server"; }

# As the image is run on a small machine: one collector thread, and memory that is not used goes back
before() { JAVA_ARGUMENTS=(-Xmx256m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:TrimNativeHeapInterval=5000); }

sql() { psql -XqAtc "$1"; }

# psql and pgbench go where the service does
connect() {
  export PGHOST=127.0.0.1 PGDATABASE=handbook PGUSER=handbook PGPORT PGPASSWORD
  PGPORT=$(sed -n 4p "$WORK/data/postgres/postmaster.pid")
  PGPASSWORD=$(cat "$WORK/data/password")
}

prepare() {
  connect
  if [ -n "${BENCH_MEMBERS:-}" ]; then scale "$BENCH_MEMBERS"; fi
  # Twenty assignments for everybody
  sql "insert into study_plan select cast('01978400-0000-7007-8000-0000000009' || lpad(cast(n as text), 2, '0') as uuid),
         cast('01978400-0000-7005-8000-00000000000' || 1 + n % 3 as uuid), organization_id, title || ' ' || n,
         opens_on, due_on + n, 0, created_at
       from study_plan, generate_series(1, 17) n where id = '$PLAN'"
  sql "analyze" 2>/dev/null
  MEMBERS=$(sql "select count(*) from member")
  # Spread over all of them, the same ones for the service and for pgbench
  STEP=$((MEMBERS > READERS ? MEMBERS / READERS : 1))
  READERS=$((MEMBERS / STEP < READERS ? MEMBERS / STEP : READERS))
  sql "select m.id, m.organization_id from generate_series(1, $READERS) n
       join member m on m.id = cast('01978400-0000-7002-8000-' || lpad(cast(n * $STEP as text), 12, '0') as uuid)
       where m.status in ('OFFICIAL', 'PROBATIONARY')" | tr '|' ' ' >"$WORK/members"
  "$JAVA" "$BENCH/java/Tokens.java" "$WORK/data/signing-key.pem" "$(token member)" "$WORK/members" "$WORK/tokens"
  export BENCH_TOKENS=$WORK/tokens BENCH_THREADS=$THREADS
  SIZE=$(size "$RESOLUTION")
  CONSTANT=/api/v1/bench/signed-in/$SIZE
  OPEN=/api/v1/bench/open/$SIZE
  echo "$MEMBERS members, PostgreSQL $(sql 'show server_version'), fsync $(sql 'show fsync')," \
    "synchronous_commit $(sql 'show synchronous_commit'), $SIZE bytes a resolution" >&2
  # The compiler gets to know the ways
  local path
  load progress 256 "$PROGRESS" "${BENCH_WARM_UP:-20}" >/dev/null
  for path in "$RESOLUTION" "$CONSTANT" /api/v1/me/assignments /api/v1/documents; do
    load get 64 "$path" 8 >/dev/null
  done
}

# scale MEMBERS: the demonstration's rows to so many members
scale() {
  "$JAVA" -cp "$(echo "${JAR%/*}"/lib/main/org.postgresql.postgresql-*.jar)" "$BENCH/generator/Scale.java" "$1" >&2
}

# size PATH: of what the first member is answered
size() { curl -sSf "$BASE$1" -H "Authorization: Bearer $(head -n 1 "$WORK/tokens")" | wc -c; }

tag() {
  curl -sSfD - -o /dev/null "$BASE$1" -H "Authorization: Bearer $(head -n 1 "$WORK/tokens")" |
    tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'
}

# load SCRIPT CONNECTIONS PATH [SECONDS]: requests a second; p50 in milliseconds and failures are left in $WORK/load
load() {
  RUN=$(((RUN + 1) % 8000))
  local threads=$THREADS
  [ "$2" -ge "$threads" ] || threads=1
  BENCH_RUN=$RUN BENCH_PATH=$3 BENCH_THREADS=$threads wrk -t"$threads" -c"$2" -d"${4:-$SECONDS_EACH}s" --timeout 20s \
    --latency -s "$BENCH/wrk/$1.lua" "$BASE" >"$WORK/load"
  local failed
  failed=$(value "$WORK/load" failed)
  [ "$failed" = 0 ] || echo "$1 $3: $failed failed" >&2
  value "$WORK/load" per_second
}

# limit SCRIPT CLIENTS: transactions a second; the latency in milliseconds is left in $WORK/limit
limit() {
  pgbench -n -M prepared -c"$2" -j"$(( $2 < 2 ? 1 : 2 ))" -T"$SECONDS_EACH" -D readers="$READERS" -D step="$STEP" -D section="$SECTION" \
    -D plan="$PLAN" -D cell="$CELL" -f "$BENCH/sql/$1.sql" >"$WORK/limit" 2>&1 || { cat "$WORK/limit" >&2; return 1; }
  sed -n 's/^tps = \([0-9.]*\) .*/\1/p' "$WORK/limit"
}

value() { sed -n "s/^$2=//p" "$1"; }

measure() {
  local writes upserts merges alone one reading constant known open assignments documents statements
  writes=$(load progress 256 "$PROGRESS")
  upserts=$(limit upsert 32)
  merges=$(limit merge 32)
  figure "progress written, 256 connections" 1/s "$writes"
  figure "pgbench: the upsert of the state alone, 32 clients" 1/s "$upserts"
  figure "pgbench: all that a report writes, 32 clients" 1/s "$merges"
  ratio "progress writes / pgbench, upsert of the state alone" ">= 1.5" "$writes" "$upserts"
  ratio "progress writes / pgbench, all that a report writes" ">= 1.5" "$writes" "$merges"

  load progress 1 "$PROGRESS" >/dev/null
  alone=$(value "$WORK/load" p50)
  limit upsert 1 >/dev/null
  one=$(sed -n 's/^latency average = \([0-9.]*\) ms/\1/p' "$WORK/limit")
  figure "progress written, 1 connection, p50" ms "$alone"
  figure "pgbench: the upsert, 1 client, mean" ms "$one"
  ratio "latency of a progress write / pgbench, 1 client" "<= 3" "$alone" "$one"

  reading=$(load get 64 "$RESOLUTION")
  constant=$(load get 64 "$CONSTANT")
  known=$(BENCH_TAG=$(tag "$RESOLUTION") load get 64 "$RESOLUTION")
  open=$(BENCH_OPEN=1 load get 64 "$OPEN")
  figure "resolution read, 64 connections" 1/s "$reading"
  figure "the same, 304" 1/s "$known"
  figure "constant JSON of its size, same security" 1/s "$constant"
  figure "constant JSON of its size, open" 1/s "$open"
  ratio "resolution read / constant JSON" ">= 0.85" "$reading" "$constant"
  ratio "resolution read, 304 / constant JSON" ">= 0.95" "$known" "$constant"
  ratio "signed in / open to all" ">= 0.85" "$constant" "$open"

  assignments=$(load get 64 /api/v1/me/assignments)
  statements=$(limit assignments 32)
  figure "my 20 assignments, 64 connections" 1/s "$assignments"
  figure "pgbench: their statement" 1/s "$statements"
  ratio "my assignments / pgbench" ">= 0.5" "$assignments" "$statements"

  documents=$(load get 64 /api/v1/documents)
  statements=$(limit documents 32)
  figure "first page of documents, 64 connections" 1/s "$documents"
  figure "pgbench: its statement" 1/s "$statements"
  ratio "first page of documents / pgbench" ">= 0.5" "$documents" "$statements"
}

finish() {
  local resident
  resident=$(awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$SERVICE/status")
  figure "resident memory after the load, 256 MB heap" MB "$resident"
  ratio "resident memory / 350 MB" "<= 1" "$resident" 350
}
