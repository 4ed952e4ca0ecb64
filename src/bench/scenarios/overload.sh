# Far more reports than can be written: what is answered, what is refused, and whether anything is lost
. "$BENCH/scenarios/study-morning.sh"
CROWD=${BENCH_CROWD:-6000}          # connections, each with a report under way all the time
OVERLOAD=${BENCH_OVERLOAD:-60}      # seconds

describe() { echo "$CROWD connections that report without a pause for $OVERLOAD s, and what is left of the service"; }

events() { sql "select count(*) from progress_event"; }

measure() {
  local best calm before acknowledged kept refused answered
  best=$(load progress 256 "$PROGRESS")
  load progress 1 "$PROGRESS" >/dev/null
  calm=$(value "$WORK/load" p50)
  before=$(events)
  unhealthy=$WORK/unhealthy
  : >"$unhealthy"
  (while sleep 1; do
    curl -sf -m 2 "$MANAGEMENT/q/health/ready" >/dev/null || echo unhealthy >>"$unhealthy"
  done) &
  local watching=$!
  RUN=$(((RUN + 1) % 8000))
  ulimit -n 20000
  BENCH_RUN=$RUN BENCH_PATH=$PROGRESS BENCH_THREADS=1 wrk -t1 -c"$CROWD" -d"${OVERLOAD}s" --timeout 60s --latency \
    -s "$BENCH/wrk/progress.lua" "$BASE" >"$WORK/crowd"
  sleep 3
  kept=$(($(events) - before))
  load progress 1 "$PROGRESS" 2 >/dev/null
  figure "one report, p50, before" ms "$calm"
  figure "one report, p50, 3 to 5 s after" ms "$(value "$WORK/load" p50)"
  kill "$watching" 2>/dev/null
  wait "$watching" 2>/dev/null || true
  refused=$(value "$WORK/crowd" refused)
  answered=$(value "$WORK/crowd" requests)
  acknowledged=$((answered - refused))
  figure "answered with 200 under overload" 1/s "$(awk -v n="$acknowledged" -v s="$OVERLOAD" 'BEGIN { print n / s }')"
  figure "refused with 503 under overload" 1/s "$(awk -v n="$refused" -v s="$OVERLOAD" 'BEGIN { print n / s }')"
  figure "any answer, p50" ms "$(value "$WORK/crowd" p50)"
  figure "any answer, p99" ms "$(value "$WORK/crowd" p99)"
  figure "times that it was not healthy, of $OVERLOAD" count "$(wc -l <"$unhealthy")"
  figure "timed out or cut off" count "$(value "$WORK/crowd" broken)"
  figure "acknowledged and not kept" count "$((kept < acknowledged ? acknowledged - kept : 0))"
  ratio "answered under overload / at best" ">= 0.8" "$(awk -v n="$acknowledged" -v s="$OVERLOAD" 'BEGIN { print n / s }')" "$best"
}

finish() { :; }
