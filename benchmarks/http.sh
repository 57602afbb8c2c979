#!/usr/bin/env bash
# Processor time of an HTTP server on virtual threads for one request: without the agent, with `watch`, without it once more (the A/A
# control), with `diagnose` and with an agent that does nothing, all five up at a time and asked in turn; the JDK's server and Helidon,
# round after round. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: http.sh [--rounds N] [--portions N] [--only jdk|helidon] [--raw FILE] [JDK_HOME]"
rounds=6 portions=30 requests=2000 only='' raw='' home=${JAVA_HOME:-} servers=()
options "$usage" "--rounds --portions --only --raw" "$@"
number --rounds "$rounds" && number --portions "$portions"
case $only in
    '') names=(Jdk Helidon) ;;
    jdk) names=(Jdk) ;;
    helidon) names=(Helidon) ;;
    *) fail "--only takes jdk or helidon, not '$only'" ;;
esac

# Starts one server and appends its port to `ports`. What the server prints beside it goes to the file.
serve() {
    local name=$1 variant=$2 out=$work/$2.out waited=0
    agent "$variant"
    [ ${#agent[@]} -lt 2 ] || agent=("${agent[@]//$work\/recordings/$work/recordings/$variant}")
    : >"$out" # one of the round before has a port that nobody listens at
    mkdir -p "$work/recordings/$variant"
    "$java" "${agent[@]}" -Xmx512m -cp "$work/classes:$work/lib/*" "load.${name}Server" >"$out" 2>"$work/$variant.err" &
    servers+=($!)
    until grep -qE '^[0-9]+$' "$out"; do
        [ $((waited += 1)) -lt 600 ] && kill -0 $! 2>/dev/null || { cat "$work/$variant.err" >&2 && fail "the server with $variant did not start"; }
        sleep 0.2
    done
    ports+=("$(grep -E '^[0-9]+$' "$out")")
}

# One server of each variant, all asked in turn: appends "round server variant wall cpu", in ns a request, to the figures.
measure() {
    local round=$1 name=$2 variants i
    shift 2
    variants=("$@") ports=() servers=()
    rm -rf "$work"/recordings/*
    for variant in "$@"; do
        serve "$name" "$variant"
    done
    "$java" -Xmx256m -XX:TieredStopAtLevel=1 -cp "$work/classes" load.HttpLoad "$portions" "$requests" "${ports[@]}" >"$work/out" \
        || { tail -n 20 "$work"/*.err "$work"/*.out >&2 && fail "the load on the servers failed"; }
    for ((i = 0; i < ${#variants[@]}; i++)); do
        wait "${servers[i]}" || { cat "$work/${variants[i]}.err" >&2 && fail "the server with ${variants[i]} failed"; }
        if [[ ${variants[i]} =~ watch|diagnose ]] && ! compgen -G "$work/recordings/${variants[i]}/*.jfr" >/dev/null; then
            fail "the server with ${variants[i]} left no recording: the agent was not at work, so its figure would mean nothing"
        fi
        echo "$round $name ${variants[i]} $(sed -n "$((i + 1))p" "$work/out")" >>"$work/figures"
    done
    servers=()
}

stage "$home"
[ "$feature" -ge 21 ] || fail "JDK $feature has no virtual threads"
trap 'for each in "${servers[@]}"; do kill "$each" 2>/dev/null; done; rm -rf "$work"' EXIT
export LC_ALL=C
echo "run      $rounds rounds of $portions portions of $requests requests to each server, over 8 connections, after 40 that do not count"
for ((round = 0; round < rounds; round++)); do
    for name in "${names[@]}"; do
        measure "$round" "$name" $(rotate "$round" plain watch again diagnose empty)
    done
done
[ -z "$raw" ] || cp "$work/figures" "$raw"
echo "done     in $SECONDS s, load now $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
awk -f "$here/ratios.awk" "$work/figures"
