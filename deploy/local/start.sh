# What ./run and ./lotwatch share: finding a Java, and building what is not built. Sourced by both, which set
# $program, $home, $launcher (the folder of this file), $modules (to build) and $terminal (yes or no).

fail() {
    printf '%s: %s\n' "$program" "$1" >&2
    exit 1
}

# Prints the feature version (17, 21, ...) of the java at $1, or nothing.
java_version() {
    "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\)[."].*/\1/p' | head -n 1
}

# Prints the first Java of level 17 or above; $1 names the program that must be there, java or javac.
find_java() {
    for candidate in "${JAVA_HOME:-/none}" "$(path_java)" /usr/lib/jvm/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$candidate/bin/$1" ] && [ -x "$candidate/bin/java" ] || continue
        version=$(java_version "$candidate/bin/java")
        if [ -n "$version" ] && [ "$version" -ge 17 ]; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# The home of the java on the path, with links followed.
path_java() {
    java=$(command -v java) || return 0
    while [ -L "$java" ]; do
        link=$(readlink "$java")
        case $link in
            /*) java=$link ;;
            *) java=$(dirname "$java")/$link ;;
        esac
    done
    dirname "$(dirname "$java")"
}

# Shows how far Maven is, from its own lines "Building ... [3/9]"; $1 is the second at which it began.
show_build() {
    while IFS= read -r line; do
        case $line in
            '[INFO] Building Lotwatch'*'['*'/'*']'*)
                place=${line##*[}
                place=${place%%]*}
                done=$((${place%/*} - 1))
                all=${place#*/}
                build_line "$done" "$all" "$(($(date +%s) - $1))"
                ;;
        esac
    done
}

build_line() {
    left=''
    if [ "$1" -gt 0 ]; then
        left="~$(($3 * ($2 - $1) / $1)) s left"
    fi
    if [ "$terminal" = yes ]; then
        printf '\r%-10s %d of %d modules %3d %%  %d s  %s   ' Building "$1" "$2" $((100 * $1 / $2)) "$3" "$left" >&2
    else
        printf '%-10s %d of %d modules %3d %%  %d s  %s\n' Building "$1" "$2" $((100 * $1 / $2)) "$3" "$left" >&2
    fi
}

build() {
    jdk=$(find_java javac) || fail "no JDK of 17 or newer found: install one (for example \
apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
    mkdir -p "$home/target"
    rm -rf "$launcher/target/lib"
    began=$(date +%s)
    printf '%-10s what is not built, with Java %s; the log is target/build.log\n' Building \
        "$(java_version "$jdk/bin/java")" >&2
    rm -f "$home/target/build.ok"
    {
        cd "$home" && JAVA_HOME=$jdk ./mvnw -B -DskipTests -Dspotless.check.skip=true -Djacoco.skip=true \
            -pl "$modules" -am package && touch "$home/target/build.ok"
    } 2>&1 | tee "$home/target/build.log" | show_build "$began"
    [ "$terminal" = no ] || printf '\n' >&2
    if [ ! -f "$home/target/build.ok" ]; then
        grep '^\[ERROR\]' "$home/target/build.log" | head -n 10 >&2
        fail "the build failed: see target/build.log; without a network it needs the artifacts in ~/.m2"
    fi
    printf '%-10s done in %d s\n' Building "$(($(date +%s) - began))" >&2
}
