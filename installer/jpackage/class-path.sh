#!/usr/bin/env bash
# Gives the launchers that jpackage made below a folder the class path of bin/counterpoint, in its
# order: the start-up caches fit no other.
set -euo pipefail
find "$1" -name '*.cfg' | while IFS= read -r file; do
  lib=$(find "$1" -path '*/lib/counterpoint.jar' | head -n 1)
  {
    sed -e '/^app\.classpath=/d' -e '/^app\.mainjar=/d' "$file" | sed -n '1,/^\[Application\]/p'
    echo 'app.classpath=$APPDIR/lib/counterpoint.jar'
    (cd "$(dirname "$lib")" && LC_ALL=C ls -- *.jar) | grep -v '^counterpoint\.jar$' \
      | while IFS= read -r jar; do printf 'app.classpath=$APPDIR/lib/%s\n' "$jar"; done
    sed -e '/^app\.classpath=/d' -e '/^app\.mainjar=/d' "$file" | sed '1,/^\[Application\]/d'
  } >"$file.new"
  mv "$file.new" "$file"
done
