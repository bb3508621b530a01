#!/usr/bin/env bash
# Gives the launchers that jpackage made below a folder the class path of bin/counterpoint, in its
# order: the start-up caches fit no other.
set -euo pipefail
lib=$(dirname "$(find "$1" -path '*/lib/counterpoint.jar')")
class_path=app.classpath='$APPDIR'/lib/counterpoint.jar
for jar in $(cd "$lib" && LC_ALL=C ls -- *.jar); do
  if [ "$jar" != counterpoint.jar ]; then class_path+=$'\n''app.classpath=$APPDIR/lib/'$jar; fi
done
find "$1" -name 'Counterpoint*.cfg' | while IFS= read -r file; do
  CLASS_PATH=$class_path awk '
    /^app\.(classpath|mainjar)=/ { next }
    { print }
    /^\[Application\]/ { print ENVIRON["CLASS_PATH"] }' "$file" >"$file.new"
  mv "$file.new" "$file"
done
