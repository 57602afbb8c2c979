#!/usr/bin/env bash
# Processor time of an HTTP server on virtual threads for one request: without the agent, with `watch`, without it once more (the A/A
# control), with `diagnose` and with an agent that does nothing; the JDK's server and Helidon in turn, round after round. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: http.sh [--rounds N] [--requests N] [--only jdk|helidon] [--raw FILE] [JDK_HOME]"
rounds=6 requests=8000 only='' raw='' home=${JAVA_HOME:-} server=''
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) echo "$usage" && exit 0 ;;
        --rounds | --requests | --only | --raw)
            [ $# -ge 2 ] || fail "$1 needs a value"
            printf -v "${1#--}" %s "$2" && shift 2 ;;
        -*) fail "unknown option $1; $usage" ;;
        *) home=$1 && shift ;;
    esac
done
number --rounds "$rounds" && number --requests "$requests"
case $only in
    '') servers=(Jdk Helidon) ;;
    jdk) servers=(Jdk) ;;
    helidon) servers=(Helidon) ;;
    *) fail "--only takes jdk or helidon, not '$only'" ;;
esac

# One server under load: appends "round server variant wall cpu", in ns a request, to the figures.
serve() {
    local round=$1 name=$2 variant=$3 port=''
    agent "$variant"
    rm -f "$work"/recordings/* "$work/port"
    mkfifo "$work/port"
    "$java" "${agent[@]}" -Xmx512m -cp "$work/classes:$work/lib/*" "load.${name}Server" >"$work/port" 2>"$work/err" &
    server=$!
    # What the server prints beside it goes on being read, so that the server never waits for us.
    exec 3<"$work/port"
    while [[ ! $port =~ ^[0-9]+$ ]] && read -r port <&3; do :; done
    [[ $port =~ ^[0-9]+$ ]] || { cat "$work/err" >&2 && fail "the server with $variant did not start"; }
    "$java" -Xmx256m -XX:TieredStopAtLevel=1 -cp "$work/classes" load.HttpLoad "$port" "$requests" >"$work/out" \
        || { cat "$work/err" >&2 && fail "the load on the server with $variant failed"; }
    wait "$server" || fail "the server with $variant failed"
    server=''
    exec 3<&-
    if [[ $variant =~ watch|diagnose ]] && ! compgen -G "$work/recordings/*.jfr" >/dev/null; then
        fail "the server with $variant left no recording: the agent was not at work, so its figure would mean nothing"
    fi
    echo "$round $name $variant $(cat "$work/out")" >>"$work/figures"
}

stage "$home"
[ "$feature" -ge 21 ] || fail "JDK $feature has no virtual threads"
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
export LC_ALL=C
echo "run      $rounds rounds; $((4 * requests)) requests to warm up and 7 portions of $requests, over 8 connections"
for ((round = 0; round < rounds; round++)); do
    for name in "${servers[@]}"; do
        for variant in $(rotate "$round" plain watch again diagnose empty); do
            serve "$round" "$name" "$variant"
        done
    done
done
[ -z "$raw" ] || cp "$work/figures" "$raw"
echo "done     in $SECONDS s, load now $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
awk -f "$here/ratios.awk" "$work/figures"
