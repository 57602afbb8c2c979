# Sourced by all the others: what they need before they measure, and for their tables.
# After `stage JDK_HOME`: $java, $feature (17, 25 …), $work (a folder that goes when the script ends) with cutpoint.jar, jacoco.jar,
# empty-agent.jar and the benchmarks' class path, copied so that a build that runs meanwhile changes nothing.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fail() {
    echo "$(basename "$0"): $*" >&2
    exit 2
}

# options USAGE NAMES ARGUMENT…: sets, for each option among the names that is given, the variable of its name, and `home`.
options() {
    local usage=$1 names=" $2 " name
    shift 2
    while [ $# -gt 0 ]; do
        case $1 in
            -h | --help) echo "$usage" && exit 0 ;;
            -*)
                [[ $names == *" $1 "* ]] || fail "unknown option $1; $usage"
                [ $# -ge 2 ] || fail "$1 needs a value"
                name=${1#--} && printf -v "${name//-/_}" %s "$2" && shift 2 ;;
            *) home=$1 && shift ;;
        esac
    done
}

number() {
    [[ $2 =~ ^[1-9][0-9]{0,4}$ ]] || fail "$1 takes a whole number from 1, not '$2'"
}

stage() {
    java=$1/bin/java
    [ -x "$java" ] || fail "no bin/java in '$1'; give the home of a JDK, or set JAVA_HOME"
    feature=$("$java" -XshowSettings:properties -version 2>&1 | awk '/java.specification.version =/ {print $3}')
    local jar=$here/../cli/target/cutpoint.jar
    for built in "$jar" "$here/target/classes" "$here/target/lib" "$here/target/neighbour/jacoco.jar"; do
        [ -e "$built" ] || fail "$built is missing; build with: mvn -B -DskipTests -pl cli,benchmarks -am package"
    done
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
    cp "$jar" "$here/target/neighbour/jacoco.jar" "$work"
    cp -r "$here/target/classes" "$here/target/lib" "$work"
    mkdir "$work/recordings"
    printf 'Premain-Class: dev.cutpoint.benchmarks.EmptyAgent\nCan-Retransform-Classes: true\nCan-Redefine-Classes: true\n' >"$work/manifest"
    "$1/bin/jar" --create --file "$work/empty-agent.jar" --manifest "$work/manifest" -C "$work/classes" dev/cutpoint/benchmarks/EmptyAgent.class
    describe
}

describe() {
    echo "commit   $(git -C "$here" log -1 --format='%h %s' 2>/dev/null || echo unknown) (checked out; the jar is as old as its build)"
    echo "jar      $(cksum <"$work/cutpoint.jar")"
    echo "machine  $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
    echo "jdk      $("$java" -version 2>&1 | sed -n 3p)"
}

# agent VARIANT: sets `agent` to the JVM's arguments for it. Recordings and what else is written go to $work/recordings; under `watch` and
# `diagnose` a program can see there that JFR is up.
agent() {
    local recordings=$work/recordings cutpoint=-javaagent:$work/cutpoint.jar=strict=true
    case $1 in
        plain | again) agent=() ;;
        empty) agent=("-javaagent:$work/empty-agent.jar") ;;
        jacoco) agent=("-javaagent:$work/jacoco.jar=destfile=$recordings/jacoco.exec") ;;
        jfr) agent=("-XX:StartFlightRecording:filename=$recordings/jfr.jfr" "-Xlog:jfr+startup=off") ;;
        watch+late) agent=("$cutpoint,profile=watch") ;;
        watch | diagnose) agent=("$cutpoint,profile=$1,recording=$recordings/" "-Dcutpoint.recordings=$recordings") ;;
        *) fail "no variant $1" ;;
    esac
}

# rotate SHIFT WORD…: the words from another one on, so that none always comes first.
rotate() {
    local by=$(($1 % ($# - 1)))
    shift
    echo "${@:by+1}" "${@:1:by}"
}

# median FIGURES COLUMN SCALE DIGITS VARIANT AGAINST: of a column of those figures, with its quartiles; as differences from another variant,
# round by round, unless that is `nothing`.
median() {
    awk -v column="$2" -v scale="$3" -v digits="$4" -v variant="$5" -v against="$6" -f "$here/differences.awk" "$work/$1"
}

# row FIGURES SCALE DIGITS LABEL VARIANT AGAINST: a line of a table, of the third and the fourth column.
row() {
    printf '%-44s %-24s %s\n' "$4" "$(median "$1" 3 "$2" "$3" "$5" "$6")" "$(median "$1" 4 "$2" "$3" "$5" "$6")"
}
