# Reads rows whose first words are "round variant", and prints median and quartiles over the rounds of what `variant` has in the column
# `column`, times `scale`, less what `against` has: "nothing", another variant, or "plain" for the mean of both runs without an agent.
{
    value[$2, $1] = scale * $column
    if ($1 + 1 > rounds) rounds = $1 + 1
}
END {
    for (i = 0; i < rounds; i++) {
        less = against == "nothing" ? 0 : value[against, i]
        if (against == "plain" && variant != "again") less = (value["plain", i] + value["again", i]) / 2
        row[i] = value[variant, i] - less
        for (j = i; j > 0 && row[j - 1] > row[j]; j--) {
            swap = row[j]; row[j] = row[j - 1]; row[j - 1] = swap
        }
    }
    printf "%." digits "f [%." digits "f, %." digits "f]", at(0.5), at(0.25), at(0.75)
}
function at(share,    place, below) {
    place = share * (rounds - 1)
    below = int(place)
    return row[below] + (place - below) * (row[below + (below < rounds - 1)] - row[below])
}
