#!/usr/bin/env bash
# run.sh [documents] [folder]: see README.md
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
app=target/quarkus-app
exec "$java" -Xmx1g -cp "$app/app/*:$app/lib/main/*:$app/lib/boot/*" "$here/SearchBench.java" \
  "${1:-100000}" "${2:-$(mktemp -d)}"
