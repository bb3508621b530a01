# shellcheck shell=bash disable=SC2034
# What the scripts of Linux and macOS share; sourced by them, from the project's folder.

# The same inputs give the same files: all times are this one.
built_at=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
# GNU date, or that of macOS.
epoch=${SOURCE_DATE_EPOCH:-$(date -u -d "$built_at" +%s 2>/dev/null || date -u -j -f %Y-%m-%dT%H:%M:%SZ "$built_at" +%s)}
export SOURCE_DATE_EPOCH=$epoch

work=target/installer
image=$work/image
out=${OUT:-$work/out}

# The JDK that links the runtime: the first that is new enough.
find_jdk() {
  for jdk in "${COUNTERPOINT_JDK-}" "${JAVA_HOME-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$jdk" ] && [ -x "$jdk/bin/jlink" ] && grep -q 'JAVA_VERSION="2[5-9]' "$jdk/release"; then
      printf '%s\n' "$jdk"
      return
    fi
  done
  echo "installer: no JDK 25 with jlink: name one with COUNTERPOINT_JDK" >&2
  return 1
}

# The application folder with a runtime of its own, in $image; an argument goes to Image.java.
make_image() {
  jdk=$(find_jdk)
  mvn -B -ntp -q -Pinstaller package
  rm -rf "$image" "$out"
  mkdir -p "$image" "$out"
  rmdir "$image"
  "$jdk/bin/java" installer/image/Image.java \
    target/counterpoint "$image" "$epoch" target/bom.json "${1:-caches}"
}

checksums() {
  (cd "$out" && rm -f SHA256SUMS && { sha256sum -- * 2>/dev/null || shasum -a 256 -- *; } >"../SHA256SUMS" && mv ../SHA256SUMS .)
  cat "$out/SHA256SUMS"
}
