#!/usr/bin/env bash
# What an agent adds to "hello, world": without one, without one again (the A/A control), with `watch`, with `watch` that writes a
# recording, with JaCoCo, with an agent that does nothing; in turn, round after round. Prints what each adds in wall and processor time. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: startup.sh [--rounds N] [--raw FILE] [JDK_HOME]"
rounds=20 raw='' home=${JAVA_HOME:-}
options "$usage" "--rounds --raw" "$@"
number --rounds "$rounds"

# One start: appends "round variant wall processor", in ms, to the figures.
start() {
    local round=$1 variant=$2 agent=()
    case $variant in
        watch) agent=("-javaagent:$work/cutpoint.jar=profile=watch,strict=true") ;;
        watch+recording) agent=("-javaagent:$work/cutpoint.jar=profile=watch,strict=true,recording=$work/recordings/") ;;
        empty) agent=("-javaagent:$work/empty-agent.jar") ;;
        jacoco) agent=("-javaagent:$work/jacoco.jar=destfile=$work/recordings/jacoco.exec") ;;
    esac
    rm -f "$work"/recordings/*
    local TIMEFORMAT="$round $variant %R %U %S"
    { time "$java" "${agent[@]}" -cp "$work/classes" dev.cutpoint.benchmarks.Hello >"$work/out" 2>"$work/err"; } 2>"$work/time" \
        || { cat "$work/err" >&2 && fail "the start with $variant failed"; }
    awk '{print $1, $2, 1000 * $3, 1000 * ($4 + $5)}' "$work/time" >>"$work/figures"
    [ "$(cat "$work/out")" = "hello, world" ] || fail "the start with $variant printed something else"
}

stage "$home"
export LC_ALL=C
echo "run      $rounds rounds, after one that does not count"
for variant in plain watch watch+recording jacoco empty; do
    start 0 "$variant"
done
: >"$work/figures"
for ((round = 0; round < rounds; round++)); do
    for variant in $(rotate "$round" plain watch again jacoco watch+recording empty); do
        start "$round" "$variant"
    done
done
[ -z "$raw" ] || cp "$work/figures" "$raw"
echo "done     in $SECONDS s, load now $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"

printf '%-44s %-24s %s\n' "ms: median [quartiles]" wall processor
row figures 1 0 "without an agent" plain nothing
row figures 1 0 "added by nothing (A/A control)" again plain
row figures 1 0 "added by an agent that does nothing" empty plain
row figures 1 0 "added by watch" watch plain
row figures 1 0 "added by watch with a recording" watch+recording plain
row figures 1 0 "added by JaCoCo" jacoco plain
row figures 1 0 "watch less JaCoCo, pair by pair" watch jacoco
