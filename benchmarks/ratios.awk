# Reads "round benchmark variant wall cpu" and prints, for wall and processor time, the ratio of each variant to the runs without
# the agent in the same round: geometric mean over the rounds, and Student's 95 % interval of the logarithms. Variants are "plain" and
# "again" (without the agent), "watch", "diagnose" and, where it was measured, "empty": an agent that does nothing.
BEGIN {
    count = split("12.71 4.30 3.18 2.78 2.57 2.45 2.36 2.31 2.26 2.23 2.20 2.18 2.16 2.14 2.13 2.12 2.11 2.10 2.09 2.09", student)
}
{
    if (!($2 in known)) { known[$2] = 1; names[++benchmarks] = $2 }
    if ($1 + 1 > rounds) rounds = $1 + 1
    if ($3 == "empty") empty = 1
    value["wall", $2, $3, $1] = $4
    value["cpu", $2, $3, $1] = $5
}
END {
    line = "%-29s %-5s %12s  %-22s %-22s %-22s" (empty ? " %-22s %-22s %s" : "%s%s%s") "\n"
    printf line, "benchmark", "time", "ns/op", "A/A control", "watch", "diagnose", empty ? "empty agent" : "", empty ? "watch to empty" : "", empty ? "diagnose to empty" : ""
    for (i = 1; i <= benchmarks; i++) {
        row("wall", names[i])
        row("cpu", names[i])
    }
}
function row(kind, name) {
    printf line, name, kind, sprintf("%.1f", exp(mean(kind, name))), \
        ratio(kind, name, "again"), ratio(kind, name, "watch"), ratio(kind, name, "diagnose"), \
        empty ? ratio(kind, name, "empty") : "", empty ? ratio(kind, name, "watch", "empty") : "", empty ? ratio(kind, name, "diagnose", "empty") : ""
}
function without(kind, name, round) {
    return (log(value[kind, name, "plain", round]) + log(value[kind, name, "again", round])) / 2
}
function mean(kind, name,    round, sum) {
    for (round = 0; round < rounds; round++) sum += without(kind, name, round)
    return sum / rounds
}
# To the runs without the agent, or to the variant named last.
function ratio(kind, name, variant, to,    round, base, each, sum, squares, middle, half) {
    for (round = 0; round < rounds; round++) {
        if (variant == "again") to = "plain"
        base = to == "" ? without(kind, name, round) : log(value[kind, name, to, round])
        each = log(value[kind, name, variant, round]) - base
        sum += each
        squares += each * each
    }
    middle = sum / rounds
    if (rounds < 2) return sprintf("%.3f [one round]", exp(middle))
    half = squares - rounds * middle * middle
    half = (half > 0 ? sqrt(half / (rounds - 1) / rounds) : 0) * (rounds - 1 <= count ? student[rounds - 1] : 2.0)
    return sprintf("%.3f [%.3f, %.3f]", exp(middle), exp(middle - half), exp(middle + half))
}
