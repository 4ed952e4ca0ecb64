# Sign-ins as fast as they go, with ordinary reads beside them, and what the machine could hash at most
CLIENTS=${BENCH_CLIENTS:-12}
READERS=4
# The same few sign in again and again: nothing may slow them down but the hashing
SERVICE_ENV=(HANDBOOK_LIMIT_STRANGERS=100000000 HANDBOOK_LIMIT_READS=100000000)

describe() { echo "sign-ins per second, the hashes per second beside, and the latency of reads beside them"; }

prepare() {
  MEMBER=$(token member)
  # The compiler gets to know the ways
  BENCH_TOKEN=$MEMBER wrk -t1 -c"$READERS" -d5s -s "$BENCH/wrk/read.lua" "$BASE" >/dev/null
  wrk -t1 -c4 -d5s -s "$BENCH/wrk/sign-in.lua" "$BASE" >/dev/null
}

measure() {
  MEMBER=$(token member)
  reads "reads alone"
  wrk -t1 -c"$CLIENTS" -d"$((SECONDS_EACH + 2))s" --timeout 30s --latency -s "$BENCH/wrk/sign-in.lua" \
    "$BASE" >"$WORK/sign-in" &
  local signing=$!
  sleep 1
  reads "reads beside sign-ins"
  wait "$signing"
  figure "sign-ins" "1/s" "$(value "$WORK/sign-in" per_second)"
  figure "sign-ins, median" ms "$(value "$WORK/sign-in" p50)"
  figure "sign-ins, p99" ms "$(value "$WORK/sign-in" p99)"
  figure "sign-ins refused or failed" count "$(value "$WORK/sign-in" failed)"
  "$JAVA" -cp "$(echo "$ROOT"/target/bench/quarkus-app/lib/main/*password4j*.jar | tr ' ' :):$(echo "$ROOT"/target/bench/quarkus-app/lib/main/*slf4j*.jar | tr ' ' :)" \
    "$BENCH/java/Hashes.java" "$HASH_THREADS" "$SECONDS_EACH" >"$WORK/hashes" 2>/dev/null
  figure "Argon2id hashes without a service, $HASH_THREADS threads" "1/s" "$(value "$WORK/hashes" per_second)"
}

# As many as the service hashes with at once
HASH_THREADS=${BENCH_HASH_THREADS:-$(nproc)}

# reads NAME: the latency of small reads, by a fixed number of readers
reads() {
  BENCH_TOKEN=$MEMBER wrk -t1 -c"$READERS" -d"${SECONDS_EACH}s" --timeout 30s --latency -s "$BENCH/wrk/read.lua" "$BASE" \
    >"$WORK/reads"
  figure "$1" "1/s" "$(value "$WORK/reads" per_second)"
  figure "$1, median" ms "$(value "$WORK/reads" p50)"
  figure "$1, p99" ms "$(value "$WORK/reads" p99)"
  figure "$1 refused or failed" count "$(value "$WORK/reads" failed)"
}

# value FILE NAME: a line NAME=VALUE
value() { sed -n "s/^$2=//p" "$1"; }
