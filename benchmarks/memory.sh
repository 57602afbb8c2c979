#!/usr/bin/env bash
# What the agent takes in memory: bytes for each of a million parked virtual threads, and resident memory of a program that does nothing;
# without an agent, without one again (the A/A control), with an agent that does nothing, with `watch` and `diagnose`, and with JFR or JaCoCo
# alone; in turn, round after round. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: memory.sh [--rounds N] [--thousands N] [--raw FILE] [JDK_HOME]"
rounds=5 thousands=1000 raw='' home=${JAVA_HOME:-}
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) echo "$usage" && exit 0 ;;
        --rounds | --thousands | --raw)
            [ $# -ge 2 ] || fail "$1 needs a value"
            printf -v "${1#--}" %s "$2" && shift 2 ;;
        -*) fail "unknown option $1; $usage" ;;
        *) home=$1 && shift ;;
    esac
done
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

# report FIGURES SCALE DIGITS LABEL VARIANT AGAINST
report() {
    local column figures=()
    for column in 3 4; do
        figures+=("$(awk -v column=$column -v scale="$2" -v digits="$3" -v variant="$5" -v against="$6" -f "$here/differences.awk" "$work/$1")")
    done
    printf '%-44s %-24s %s\n' "$4" "${figures[@]}"
}
table() {
    report "$@" "without an agent" plain nothing
    report "$@" "added by nothing (A/A control)" again plain
    report "$@" "added by an agent that does nothing" empty plain
    report "$@" "added by watch with a recording" watch plain
    report "$@" "added by diagnose with a recording" diagnose plain
    report "$@" "added by JFR alone, its default recording" jfr plain
}
if [ "$feature" -ge 21 ]; then
    printf '%-44s %-24s %s\n' "bytes a thread: median [quartiles]" "live objects" resident
    table threads 1 1
    report threads 1 1 "watch less an agent that does nothing" watch empty
fi
printf '%-44s %-24s %s\n' "idle, MB: median [quartiles]" "resident" "after a collection"
table idle 0.000001 1
report idle 0.000001 1 "added by watch without a recording" watch+late plain
report idle 0.000001 1 "added by JaCoCo" jacoco plain
report idle 0.000001 1 "watch with a recording less JFR alone" watch jfr
