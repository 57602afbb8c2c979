#!/usr/bin/env bash
# What weaving adds: to loading a thousand classes of ordinary libraries, and to the whole of the sample `orders` (Helidon, HikariCP, H2), of
# which start-up is most; without an agent, without one again (the A/A control), with `watch`, with `diagnose`, with JaCoCo and with an agent
# that does nothing; in turn, round after round. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: weaving.sh [--rounds N] [--raw FILE] [JDK_HOME]"
rounds=8 raw='' home=${JAVA_HOME:-}
options "$usage" "--rounds --raw" "$@"
number --rounds "$rounds"

load() {
    rm -f "$work"/recordings/*
    agent "$2"
    "$java" "${agent[@]}" -cp "$work/classes:$work/orders/lib/*" load.ClassLoads >"$work/out" 2>"$work/err" \
        || { cat "$work/err" >&2 && fail "loading classes with $2 failed"; }
    echo "$1 $2 $(cat "$work/out")" >>"$work/loads"
}

# The sample goes to its end, which takes it some seconds of waiting.
shop() {
    rm -f "$work"/recordings/*
    agent "$2"
    local TIMEFORMAT="$1 $2 %R %U %S"
    { time "$java" "${agent[@]}" -jar "$work/orders/orders.jar" >"$work/out" 2>"$work/err"; } 2>"$work/time" \
        || { cat "$work/err" >&2 && fail "orders failed with $2"; }
    awk '{print $1, $2, 1000 * $3, 1000 * ($4 + $5)}' "$work/time" >>"$work/shops"
}

stage "$home"
[ "$feature" -ge 21 ] || fail "the libraries of the sample need JDK 21 or later"
sample=$here/../sample-apps/orders/target
[ -e "$sample/orders.jar" ] || fail "$sample/orders.jar is missing; build with: mvn -B -DskipTests -pl cli,benchmarks,sample-apps/orders -am package"
mkdir "$work/orders"
cp -r "$sample/orders.jar" "$sample/lib" "$work/orders"
export LC_ALL=C
for ((round = 0; round < rounds; round++)); do
    for variant in $(rotate "$round" plain watch again diagnose jacoco empty); do
        load "$round" "$variant"
        shop "$round" "$variant"
    done
done
[ -z "$raw" ] || sed 's/^/loads /' "$work/loads" >"$raw"
[ -z "$raw" ] || sed 's/^/shops /' "$work/shops" >>"$raw"
echo "done     $rounds rounds in $SECONDS s, $(awk 'NR == 1 {print $5}' "$work/loads") classes each, load now $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"

table() {
    printf '%-44s %-24s %s\n' "$2, ms: median [quartiles]" wall "$3"
    row "$1" 1 0 "without an agent" plain nothing
    row "$1" 1 0 "added by nothing (A/A control)" again plain
    row "$1" 1 0 "added by an agent that does nothing" empty plain
    row "$1" 1 0 "added by watch with a recording" watch plain
    row "$1" 1 0 "added by diagnose with a recording" diagnose plain
    row "$1" 1 0 "added by JaCoCo" jacoco plain
    row "$1" 1 0 "diagnose less JaCoCo, pair by pair" diagnose jacoco
}
table loads "a thousand classes" "processor, that thread"
table shops "orders to its end" "processor, whole JVM"
