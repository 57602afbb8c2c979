#!/usr/bin/env bash
# Time and heap of `report` on a recording of a million events, which is made first: as text and as JSON, in turn, round after round. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: report.sh [--rounds N] [--raw FILE] [JDK_HOME]"
rounds=5 raw='' home=${JAVA_HOME:-} events=1000000
options "$usage" "--rounds --raw" "$@"
number --rounds "$rounds"

# The recording, as full as it must be, and what is in it.
record() {
    local options=suspend-threshold=0ms,max-traces-per-second=1000000,max-size=1g
    agent diagnose
    "$java" "${agent[0]},$options" "${agent[@]:1}" -cp "$work/classes" load.ManyEvents 550 || fail "the recording was not made"
    recording=$(compgen -G "$work/recordings/*.jfr") || fail "the agent left no recording"
    "$home/bin/jfr" summary "$recording" >"$work/summary"
    local ours all
    ours=$(awk '/ dev\.cutpoint\./ {sum += $2} END {print sum}' "$work/summary")
    all=$(awk '/ (dev\.cutpoint|jdk)\./ {sum += $2} END {print sum}' "$work/summary")
    [ "$ours" -ge "$events" ] || fail "the recording has $ours events of ours, which is not a million"
    echo "file     $ours events of ours, $all in all, $(awk '$1 == "dev.cutpoint.Request" {print $2}' "$work/summary") cancellations, $(wc -c <"$recording") bytes"
}

# One report: appends "round form wall user+system heap", in seconds and MiB, to the figures. The heap is what the collections left.
report() {
    local round=$1 form=$2 arguments=()
    [ "$form" = text ] || arguments=(--json -)
    local TIMEFORMAT="%R %U %S"
    { time "$java" -Xmx512m "-Xlog:gc:file=$work/gc" -jar "$work/cutpoint.jar" report "${arguments[@]}" "$recording" >"$work/out" 2>"$work/err"; } 2>"$work/time" \
        || { cat "$work/err" >&2 && fail "the report failed"; }
    local heap
    heap=$(sed -nE 's/.*->([0-9]+)M\(.*/\1/p' "$work/gc" | sort -n | tail -1)
    awk -v row="$round $form" -v heap="${heap:-0}" '{print row, $1, $2 + $3, heap}' "$work/time" >>"$work/figures"
}

stage "$home"
[ "$feature" -ge 21 ] || fail "the recording is made with virtual threads, which JDK $feature has not"
export LC_ALL=C
record
for ((round = 0; round < rounds; round++)); do
    for form in $(rotate "$round" text json); do
        report "$round" "$form"
    done
done
[ -z "$raw" ] || cp "$work/figures" "$raw"
echo "done     $rounds rounds in $SECONDS s, load now $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"

printf '%-32s %-24s %-24s %s\n' "median [quartiles], -Xmx512m" "wall, s" "processor, s" "heap, MiB"
for form in text json; do
    printf '%-32s' "report as $form"
    for column in 3 4 5; do
        printf ' %-24s' "$(median figures $column 1 $((column == 5 ? 0 : 1)) $form nothing)"
    done
    printf '\n'
done
