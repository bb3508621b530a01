#!/usr/bin/env bash
# Whether the same inputs give the same files: two images without caches are compared file by file
# with their times, then one image is packed twice and the packages are compared to the byte.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh
jdk=$(find_jdk)
two=$(mktemp -d)
trap 'rm -rf "$two"' EXIT
kinds=${KINDS-}
listed() { (cd "$1" && find . -printf '%p %m %T@ %s %l\n' | LC_ALL=C sort && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum); }
for n in 1 2; do
  "$jdk/bin/java" installer/image/Image.java target/counterpoint "$two/$n" "$epoch" target/bom.json no-caches
  listed "$two/$n" >"$two/list-$n"
done
diff "$two/list-1" "$two/list-2"
echo "$(wc -l <"$two/list-1") lines on the files of two images: the same"
for n in 1 2; do
  OUT=$two/out-$n XZ_LEVEL=1 installer/linux.sh --image "$two/1" $kinds >/dev/null
  sleep 1
done
diff "$two/out-1/SHA256SUMS" "$two/out-2/SHA256SUMS"
cat "$two/out-1/SHA256SUMS"
echo "packed twice: the same"
