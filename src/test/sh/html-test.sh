#!/usr/bin/env sh
# html-test.sh: a trace's page in a real Chromium, and its graph in Graphviz, where they are installed.
# COUNTERPOINT_BROWSER names a Chromium that must be there; without it one is looked for, and none is fine.
set -eu
cd "$(dirname "$0")/../../.."
program=${1:-target/counterpoint/bin/counterpoint}
java=
for candidate in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    if [ -z "$java" ] && [ -x "$candidate" ] && "$candidate" -version 2>&1 | grep -q 'version "\(2[5-9]\|[3-9][0-9]\)'; then
        java=$candidate
    fi
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

browser=${COUNTERPOINT_BROWSER:-}
for name in chromium chromium-browser google-chrome; do
    [ -n "$browser" ] || browser=$(command -v "$name" || true)
done
if [ -z "$browser" ]; then
    echo "html-test: no Chromium here, so the page was NOT tried in one"
elif [ -z "$java" ]; then
    echo "html-test: no Java 25 found here, so the page was NOT tried in $browser"
else
    "$java" -cp "target/test-classes:target/classes:target/counterpoint/lib/*" \
        dev.counterpoint.export.page.PageInChromium "$browser" "$scratch"
    echo "html-test: the page works in $browser"
fi

if command -v dot >/dev/null; then
    for trace in src/test/resources/dev/counterpoint/export/*.itf.json; do
        "$program" export "$trace" --to dot -o "$scratch/trace.dot"
        dot -Tsvg "$scratch/trace.dot" >/dev/null
    done
    echo "html-test: Graphviz reads the graphs of traces"
else
    echo "html-test: no Graphviz here, so DOT was NOT read by it"
fi
