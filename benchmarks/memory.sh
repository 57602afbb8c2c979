#!/usr/bin/env bash
# What the agent takes in memory: bytes for each of a million parked virtual threads, and resident memory of a program that does nothing;
# without an agent, without one again (the A/A control), with an agent that does nothing, with `watch` and `diagnose`, and with JFR or JaCoCo
# alone; in turn, round after round. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: memory.sh [--rounds N] [--thousands N] [--raw FILE] [JDK_HOME]"
rounds=5 thousands=1000 raw='' home=${JAVA_HOME:-}
options "$usage" "--rounds --thousands --raw" "$@"
number --rounds "$rounds" && number --thousands "$thousands"

# run FIGURES ROUND VARIANT PROGRAM…: appends "round variant" and what the program prints to those figures.
run() {
    local figures=$1 round=$2 variant=$3
    shift 3
    agent "$variant"
    rm -f "$work"/recordings/*
    "$java" "${agent[@]}" -Xmx4g -cp "$work/classes" "$@" >"$work/out" 2>"$work/err" \
        || { cat "$work/err" >&2 && fail "$1 failed with $variant"; }
    echo "$round $variant $(cat "$work/out")" >>"$work/$figures"
}

stage "$home"
export LC_ALL=C
threads=(plain watch again diagnose empty jfr)
idle=(plain watch+late again diagnose empty jfr watch jacoco)
echo "run      $rounds rounds; ${thousands},000 virtual threads"
for ((round = 0; round < rounds; round++)); do
    for variant in $([ "$feature" -lt 21 ] || rotate "$round" "${threads[@]}"); do
        run threads "$round" "$variant" dev.cutpoint.benchmarks.ParkedThreads "${thousands}000"
    done
    for variant in $(rotate "$round" "${idle[@]}"); do
        run idle "$round" "$variant" dev.cutpoint.benchmarks.Idle
    done
done
[ -z "$raw" ] || sed 's/^/threads /' "$work/threads" >"$raw"
[ -z "$raw" ] || sed 's/^/idle /' "$work/idle" >>"$raw"
echo "done     in $SECONDS s, load now $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"

table() {
    row "$@" "without an agent" plain nothing
    row "$@" "added by nothing (A/A control)" again plain
    row "$@" "added by an agent that does nothing" empty plain
    row "$@" "added by watch with a recording" watch plain
    row "$@" "added by diagnose with a recording" diagnose plain
    row "$@" "added by JFR alone, its default recording" jfr plain
}
if [ "$feature" -ge 21 ]; then
    printf '%-44s %-24s %s\n' "bytes a thread: median [quartiles]" "live objects" resident
    table threads 1 1
    row threads 1 1 "watch less an agent that does nothing" watch empty
fi
printf '%-44s %-24s %s\n' "idle, MB: median [quartiles]" "resident" "after a collection"
table idle 0.000001 1
row idle 0.000001 1 "added by watch without a recording" watch+late plain
row idle 0.000001 1 "added by JaCoCo" jacoco plain
row idle 0.000001 1 "watch with a recording less JFR alone" watch jfr
