#!/usr/bin/env bash
# The JMH benchmarks without the agent, without it once more (the A/A control), with an agent that does nothing, with `watch` and with
# `diagnose`: one fork of each in turn, round after round, until the time is up. Prints ratios with their 95 % interval. See README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

usage="usage: compare.sh [--minutes N] [--iterations N] [--iteration-ms N] [--only REGEX] [--raw FILE] [JDK_HOME]"
minutes=8 iterations=3 iteration_ms=300 only=. raw='' home=${JAVA_HOME:-}
options "$usage" "--minutes --iterations --iteration-ms --only --raw" "$@"
number --minutes "$minutes" && number --iterations "$iterations" && number --iteration-ms "$iteration_ms"

benchmarks() {
    "$java" -cp "$work/classes:$work/lib/*" org.openjdk.jmh.Main -l 2>/dev/null \
        | awk -v feature="$feature" '/^dev\./ && (feature >= 21 || !/virtual/)' | grep -E -- "$only"
}

# One fork of one benchmark: appends "round benchmark variant wall cpu", in ns, to the figures.
fork() {
    local round=$1 benchmark=$2 variant=$3 agent=() csv=$work/result.csv
    case $variant in
        empty) agent=(-jvmArgsAppend "-javaagent:$work/empty-agent.jar") ;;
        watch | diagnose) agent=(-jvmArgsAppend "-javaagent:$work/cutpoint.jar=profile=$variant,strict=true,recording=$work/recordings/"
            -jvmArgsAppend "-Dcutpoint.recordings=$work/recordings") ;;
    esac
    rm -f "$csv" "$work"/recordings/*
    "$java" -cp "$work/classes:$work/lib/*" org.openjdk.jmh.Main -jvm "$java" -f 1 -foe true \
        -wi 1 -w "$((5 * iteration_ms))ms" -i "$iterations" -r "${iteration_ms}ms" -to 60s \
        -prof dev.cutpoint.benchmarks.AgentReady -prof dev.cutpoint.benchmarks.CpuPerOperation -rf csv -rff "$csv" "${agent[@]}" "^${benchmark//./\\.}\$" \
        >"$work/jmh.log" 2>&1 || { tail -n 30 "$work/jmh.log" >&2 && fail "$benchmark failed with $variant"; }
    if [[ $variant =~ watch|diagnose ]] && ! compgen -G "$work/recordings/*.jfr" >/dev/null; then
        fail "$benchmark with $variant left no recording: the agent was not at work, so its figure would mean nothing"
    fi
    tr -d '"' <"$csv" | awk -F, -v row="$round ${benchmark#dev.cutpoint.benchmarks.} $variant" \
        'NR > 1 {if ($1 ~ /:/) cpu = $5; else wall = $5} END {print row, wall, cpu}' >>"$work/figures"
}

stage "$home"
mapfile -t all < <(benchmarks)
[ ${#all[@]} -gt 0 ] || fail "no benchmark matches '$only'"
echo "run      ${#all[@]} benchmarks, forks of $((5 * iteration_ms)) ms to warm up and $iterations iterations of $iteration_ms ms, at most $minutes minutes"
round=0 longest=0
while [ "$round" -eq 0 ] || [ $((SECONDS + longest)) -lt $((minutes * 60)) ]; do
    started=$SECONDS
    for benchmark in "${all[@]}"; do
        for variant in $(rotate "$round" plain watch again diagnose empty); do
            fork "$round" "$benchmark" "$variant"
        done
    done
    took=$((SECONDS - started)) round=$((round + 1))
    [ "$took" -le "$longest" ] || longest=$took
done
[ -z "$raw" ] || cp "$work/figures" "$raw"
echo "done     $round rounds in $SECONDS s, load now $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
awk -f "$here/ratios.awk" "$work/figures"
