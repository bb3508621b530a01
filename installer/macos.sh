#!/usr/bin/env bash
# Makes the disk image for macOS: installer/macos.sh [--dry-run]. A dry run stops before the disk
# image and makes the application alone; that much runs on Linux too.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh

caches=caches
if [ "${1-}" = --dry-run ]; then caches=no-caches; fi
make_image no-caches
rm -rf "$work/app" "$work/runtime"
app=$work/app
# In an application of macOS the kinds of files stand in the application itself.
here=(--icon icons/counterpoint.icns
  --file-associations installer/jpackage/tla.properties --file-associations installer/jpackage/itf.properties)
if [ "$(uname)" != Darwin ]; then here=(--icon icons/counterpoint-512.png); fi
# Apple's version numbers do not begin with nought.
case $version in 0.*) app_version=1.${version#0.} ;; *) app_version=$version ;; esac
mv "$image/runtime" "$work/runtime"
mkdir -p "$app"
"$jdk/bin/jpackage" --type app-image --name Counterpoint --app-version "$app_version" --vendor Counterpoint \
  --description "Specs you can read, counterexamples you can see" \
  --input "$image" --runtime-image "$work/runtime" --dest "$app" \
  --main-jar lib/counterpoint.jar --main-class dev.counterpoint.app.Main \
  "${here[@]}" "@installer/jpackage/options.txt"
installer/jpackage/class-path.sh "$app"
if [ "$(uname)" != Darwin ]; then
  find "$app" -name 'Counterpoint.cfg' -exec cat {} +
  "$app/Counterpoint/bin/Counterpoint" --version
  exit
fi
contents=$app/Counterpoint.app/Contents
find "$app" -exec touch -h -t "$(date -u -r "$epoch" +%Y%m%d%H%M.%S)" {} +
if [ $caches = caches ]; then
  "$jdk/bin/java" src/build/AotCaches.java "$contents/app" "$contents/runtime/Contents/Home"
fi
# What was put in since jpackage signed it for this machine.
codesign --force --deep --sign "${SIGNING_IDENTITY:--}" "$app/Counterpoint.app"
if [ "${1-}" = --dry-run ]; then exit; fi
"$jdk/bin/jpackage" --type dmg --name Counterpoint --app-version "$app_version" \
  --app-image "$app/Counterpoint.app" --dest "$out"
cp "$image/bom.json" "$out/counterpoint-$version-macos-$(uname -m).cdx.json"
checksums
