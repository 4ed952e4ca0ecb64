# How long until the first answer, with and without a cache of what starting has to find out, on a database in place
CACHE=$WORK/app.aot

describe() { echo "from the start of the process to its first answer, with the AOT cache and without, by turns"; }

# one NAME ARGUMENT…: starts a second instance on the first one's database; seconds until it answers are in $SECONDS_TAKEN
one() {
  local log=$WORK/$1.log began port process
  shift
  began=$(date +%s%N)
  (cd "${JAR%/*}" && exec env QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PGPORT/handbook" \
    QUARKUS_DATASOURCE_USERNAME=handbook_application QUARKUS_DATASOURCE_PASSWORD="$(cat "$WORK/data/application-password")" \
    QUARKUS_FLYWAY_USERNAME=handbook QUARKUS_FLYWAY_PASSWORD="$(cat "$WORK/data/password")" \
    HANDBOOK_ENCRYPTION_KEY="$WORK/data/encryption-key" HANDBOOK_TOKEN_SIGNING_KEY="$WORK/data/signing-key.pem" \
    QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 "$JAVA" "$@" -jar "$JAR") >"$log" 2>&1 &
  process=$!
  port=
  while [ -z "$port" ]; do
    kill -0 "$process" 2>/dev/null || { cat "$log" >&2; die "It did not start"; }
    sleep 0.01
    port=$(sed -n 's/.*Listening on: http:\/\/[^:]*:\([0-9]*\).*/\1/p' "$log" | tail -n 1)
  done
  until curl -sf -o /dev/null "http://127.0.0.1:$port/api/v1/meta"; do sleep 0.01; done
  SECONDS_TAKEN=$(awk -v a="$began" -v b="$(date +%s%N)" 'BEGIN { print (b - a) / 1e9 }')
  if [ -n "${TRAINING:-}" ]; then
    for path in meta documents resolutions me/assignments me; do
      curl -s -o /dev/null "http://127.0.0.1:$port/api/v1/$path" -H "Authorization: Bearer $(token member)"
    done
  fi
  kill "$process"
  wait "$process" 2>/dev/null || true
}

prepare() {
  PGPORT=$(sed -n 4p "$WORK/data/postgres/postmaster.pid")
  TRAINING=1 one training -XX:AOTCacheOutput="$CACHE"
  [ -s "$CACHE" ] || die "No cache was made: see $WORK/training.log"
}

measure() {
  local without
  one without
  without=$SECONDS_TAKEN
  figure "first answer without a cache" s "$without"
  one with -XX:AOTCache="$CACHE"
  figure "first answer with the cache" s "$SECONDS_TAKEN"
  ratio "first answer with the AOT cache / without" "<= 0.4" "$SECONDS_TAKEN" "$without"
}
