#!/usr/bin/env bash
# What an agent adds to "hello, world": without one, without one again (the A/A control), with `watch`, with `watch` that writes a
# recording, with JaCoCo, with an agent that does nothing; in turn, round after round. Prints what each adds in wall and processor time. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: startup.sh [--rounds N] [--raw FILE] [JDK_HOME]"
rounds=20 raw='' home=${JAVA_HOME:-}
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) echo "$usage" && exit 0 ;;
        --rounds | --raw)
            [ $# -ge 2 ] || fail "$1 needs a value"
            printf -v "${1#--}" %s "$2" && shift 2 ;;
        -*) fail "unknown option $1; $usage" ;;
        *) home=$1 && shift ;;
    esac
done
number --rounds "$rounds"

# One start: appends "round variant wall user system", in seconds, to the figures.
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
    { time "$java" "${agent[@]}" -cp "$work/classes" dev.cutpoint.benchmarks.Hello >"$work/out" 2>"$work/err"; } 2>>"$work/figures" \
        || { cat "$work/err" >&2 && fail "the start with $variant failed"; }
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

# added TIME VARIANT: median and quartiles of what it adds, pair by pair, in ms, to the mean of both starts without an agent.
added() {
    awk -v kind="$1" -v variant="$2" '
        {value[$2, $1] = 1000 * (kind == "wall" ? $3 : $4 + $5); if ($1 + 1 > rounds) rounds = $1 + 1}
        END {for (i = 0; i < rounds; i++) {
            if (variant == "plain") print value["plain", i]
            else if (variant == "again") print value["again", i] - value["plain", i]
            else if (variant == "watch-jacoco") print value["watch", i] - value["jacoco", i]
            else print value[variant, i] - (value["plain", i] + value["again", i]) / 2}}' "$work/figures" \
        | sort -n | awk '{row[NR] = $1}
            function at(share) {return row[1 + int(share * (NR - 1) + 0.5)]}
            END {printf "%.0f [%.0f, %.0f]", at(0.5), at(0.25), at(0.75)}'
}

printf '%-36s %-22s %s\n' "ms: median [quartiles]" wall processor
report() {
    printf '%-36s %-22s %s\n' "$1" "$(added wall "$2")" "$(added cpu "$2")"
}
report "without an agent" plain
report "added by nothing (A/A control)" again
report "added by an agent that does nothing" empty
report "added by watch" watch
report "added by watch with a recording" watch+recording
report "added by JaCoCo" jacoco
report "watch less JaCoCo, pair by pair" watch-jacoco
