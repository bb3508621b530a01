#!/usr/bin/env bash
# Installs the .deb in a root of its own, does the main job with the installed command, opens the
# window on a display, starts a second time, and removes the package. As root: installer/test.sh
#
# The root is this machine's, with everything that dpkg writes kept in a layer of its own, without
# Java and without a build; what is in $PICTURES (target/installer/pictures) afterwards is to be looked at.
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD
deb=$(ls "$PWD"/target/installer/out/counterpoint_*.deb)
pictures=${PICTURES:-$PWD/target/installer/pictures}
mkdir -p "$pictures"

if [ "${1-}" != inside ]; then
  # A layer over each folder that a package writes to, none of which outlives this test.
  exec unshare --mount --pid --fork --mount-proc env -u JAVA_HOME -u CLASSPATH PICTURES="$pictures" "$0" inside
fi

layers=$(mktemp -d)
mount -t tmpfs none "$layers"
for folder in usr var etc root; do
  mkdir -p "$layers/$folder/up" "$layers/$folder/work"
  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$layers/$folder/up,workdir=$layers/$folder/work" "/$folder"
done
# No Java but the package's own.
mkdir "$layers/none"
for folder in /usr/lib/jvm /root/.m2 /root/.openjfx; do
  if [ -d "$folder" ]; then mount --bind "$layers/none" "$folder"; fi
done
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8
unset XDG_RUNTIME_DIR XDG_DATA_HOME XDG_CONFIG_HOME
if java -version 2>/dev/null; then echo "there is a Java here: $(command -v java)"; exit 1; fi

passed=0
failed=0
ok() {
  what=$1
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $what"; fi
}
exits() {
  wanted=$1
  shift
  "$@" >"$said" 2>&1 </dev/null && code=0 || code=$?
  if [ "$code" != "$wanted" ]; then head -n 20 "$said"; echo "exit $code, not $wanted"; return 1; fi
}
mkdir "$layers/job"
said=$layers/said

find /usr /etc /var/lib -xdev -not -path '*/dpkg/*' | sort >"$layers/before"
dpkg -i "$deb" >"$layers/dpkg" 2>&1 || { cat "$layers/dpkg"; exit 1; }
size=$(stat -c %s "$deb")
echo "deb: $((size / 1000000)) MB, installed: $(du -sm /usr/lib/counterpoint | cut -f1) MB"
du -sm /usr/lib/counterpoint/{runtime,lib/aot,lib/engine,lib,licenses,sample-specs} | sed 's:/usr/lib/counterpoint/::'
ok 'under 120 MB' test "$size" -lt 120000000
ok 'the command is on the PATH' test "$(command -v counterpoint)" = /usr/bin/counterpoint
ok 'its man page is found' exits 0 test -f /usr/share/man/man1/counterpoint.1.gz
ok 'the man page is well-formed' sh -c '! zcat /usr/share/man/man1/counterpoint.1.gz | man --warnings -l - 2>&1 >/dev/null | grep .'
ok 'completions for bash' bash -c '. /usr/share/bash-completion/completions/counterpoint && complete -p counterpoint' >/dev/null
for shell in zsh fish; do
  if command -v $shell >/dev/null; then
    file=$(ls /usr/share/$shell/vendor?completions*/*counterpoint*)
    ok "completions for $shell" $shell -n "$file"
  fi
done
ok 'a desktop entry' grep -q 'MimeType=.*text/x-tlaplus' /usr/share/applications/counterpoint.desktop
if command -v desktop-file-validate >/dev/null; then
  ok 'the desktop entry is valid' desktop-file-validate /usr/share/applications/counterpoint.desktop
fi
if command -v update-mime-database >/dev/null; then
  update-mime-database /usr/share/mime
  ok 'the type of .tla' grep -q 'text/x-tlaplus:\*\.tla' /usr/share/mime/globs
  ok 'the type of .itf.json' grep -q 'application/x-itf+json:\*\.itf\.json' /usr/share/mime/globs
fi

# The main job, as somebody who has nothing else.
cd "$layers/job"
cp -r /usr/lib/counterpoint/sample-specs/lease .
ok 'version' exits 0 counterpoint --version
ok 'check finds the violation' exits 12 counterpoint check lease/Lease.tla --config lease/LeaseSkewed.cfg --trace t.itf.json
ok 'trim makes it small' exits 0 counterpoint trim t.itf.json --spec lease/Lease.tla --config lease/LeaseSkewed.cfg -o small.itf.json
ok 'export' exits 0 counterpoint export small.itf.json --to md -o small.md
ok 'graph' exits 0 counterpoint graph lease/Lease.tla --config lease/LeaseFlapping.cfg --to svg -o lease.svg
ok 'properties' exits 0 counterpoint properties lease/Lease.tla
ok 'doctor' exits 0 counterpoint doctor
cat "$said"
ok 'the samples on the command line' sh "$project"/src/test/sh/smoke-test.sh /usr/lib/counterpoint/bin/counterpoint

if command -v Xvfb >/dev/null; then
  Xvfb :77 -screen 0 1440x900x24 >/dev/null 2>&1 &
  display=$!
  export DISPLAY=:77
  sleep 2
  counterpoint ide lease/Lease.tla >"$layers/ide" 2>&1 &
  ide=$!
  sleep "${PATIENCE:-12}"
  import -window root "$pictures/window.png" || true
  # A second start ends at once, and its file is in the first one's window.
  ok 'a second start ends' exits 0 timeout 60 counterpoint ide lease/LeaseSkewed.cfg
  sleep 3
  import -window root "$pictures/second-start.png" || true
  ok 'one window only' test "$(pgrep -c -f dev.counterpoint.app.Main)" = 1
  for process in $(pgrep -f 'dev.counterpoint'); do
    printf '%s MB %s\n' "$(($(sed -n 's/^Pss: *\([0-9]*\) kB/\1/p' /proc/"$process"/smaps_rollup) / 1024))" \
      "$(tr '\0' '\n' </proc/"$process"/cmdline | grep '^dev.counterpoint' | head -n 1)"
  done
  kill "$ide"
  wait "$ide" 2>/dev/null || true
  ok 'no engine outlives the window' test "$(pgrep -c -f dev.counterpoint)" = 0
  kill "$display"
fi
cd /

dpkg -r counterpoint >"$layers/dpkg" 2>&1 || { cat "$layers/dpkg"; failed=$((failed + 1)); }
find /usr /etc /var/lib -xdev -not -path '*/dpkg/*' | sort >"$layers/after"
ok 'nothing is left' diff "$layers/before" "$layers/after"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
