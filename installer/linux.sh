#!/usr/bin/env bash
# Makes the packages for Linux: installer/linux.sh [deb] [rpm] [tar]; without a name, all that this
# machine has the tools for. With --image DIR an image that is there is packed as it is.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh
umask 022

kinds=()
given=
while [ $# -gt 0 ]; do
  case $1 in
    --image) given=$2; shift ;;
    deb | rpm | tar) kinds+=("$1") ;;
    *) echo "installer: $1 is none of deb, rpm, tar" >&2; exit 64 ;;
  esac
  shift
done
if [ ${#kinds[@]} = 0 ]; then
  kinds=(tar)
  if command -v dpkg-deb >/dev/null; then kinds+=(deb); fi
  if command -v rpmbuild >/dev/null; then kinds+=(rpm); fi
fi
case $(uname -m) in
  x86_64) deb_arch=amd64 tar_arch=x64 ;;
  aarch64) deb_arch=arm64 tar_arch=arm64 ;;
  *) echo "installer: there is no JavaFX for $(uname -m)" >&2; exit 70 ;;
esac

if [ -n "$given" ]; then image=$given; mkdir -p "$out"; else make_image; fi

# The folders as a distribution has them, below $1.
make_root() {
  root=$1
  rm -rf "$root"
  share=$root/usr/share
  mkdir -p "$root/usr/lib" "$root/usr/bin" "$share/doc/counterpoint" \
    "$share/applications" "$share/mime/packages"
  cp -a "$image" "$root/usr/lib/counterpoint"
  mv "$root/usr/lib/counterpoint/share"/* "$share/"
  rmdir "$root/usr/lib/counterpoint/share"
  rm "$root/usr/lib/counterpoint/bin/counterpoint.bat"
  gzip -n -9 "$share/man/man1/counterpoint.1"
  ln -s ../lib/counterpoint/bin/counterpoint "$root/usr/bin/counterpoint"
  mv "$root/usr/lib/counterpoint/bom.json" "$share/doc/counterpoint/"
  cp installer/linux/counterpoint.desktop "$share/applications/"
  cp installer/linux/counterpoint.xml "$share/mime/packages/"
  cp installer/linux/copyright "$share/doc/counterpoint/"
  for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "icons/counterpoint-$size.png" "$share/icons/hicolor/${size}x$size/apps/counterpoint.png"
  done
  install -D -m 644 icons/counterpoint.svg "$share/icons/hicolor/scalable/apps/counterpoint.svg"
  find "$root" -type d -exec chmod 755 {} +
  find "$root" -type f ! -perm /111 -exec chmod 644 {} +
  find "$root" -type f -perm /111 -exec chmod 755 {} +
  find "$root" -exec touch -h -d "@$epoch" {} +
}

make_tar() {
  folder=counterpoint-$version
  tar --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner --format=gnu --mode=go=rX,u+rw,a-s \
    --transform "s:^\.:$folder:" -C "$image" -cf - . | gzip -n -9 >"$out/$folder-linux-$tar_arch.tar.gz"
}

make_deb() {
  root=$work/deb
  make_root "$root"
  mkdir "$root/DEBIAN"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$deb_arch/" \
    -e "s/@SIZE@/$(du -k --apparent-size -s "$root" | cut -f1)/" installer/linux/control >"$root/DEBIAN/control"
  (cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
  chmod 755 "$root/DEBIAN"
  chmod 644 "$root"/DEBIAN/*
  touch -d "@$epoch" "$root" "$root/DEBIAN" "$root"/DEBIAN/*
  # One thread: with several the result depends on how many processors there are.
  dpkg-deb --root-owner-group -Zxz -z"${XZ_LEVEL:-6}" --threads-max=1 --build "$root" "$out/counterpoint_${version}_$deb_arch.deb"
}

make_rpm() {
  root=$PWD/$work/rpm-files
  make_root "$root"
  # Debian's folder for what packages bring; elsewhere it is the one for all.
  mv "$root/usr/share/zsh/vendor-completions" "$root/usr/share/zsh/site-functions"
  touch -d "@$epoch" "$root/usr/share/zsh" "$root/usr/share/zsh/site-functions"
  rpmbuild -bb --quiet --target "$(uname -m)" \
    --define "_topdir $PWD/$work/rpmbuild" --define "files_root $root" --define "app_version $version" \
    --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" \
    --define "_buildhost reproducible" installer/linux/counterpoint.spec
  cp "$work"/rpmbuild/RPMS/*/*.rpm "$out/"
}

for kind in "${kinds[@]}"; do "make_$kind"; done
cp "$image/bom.json" "$out/counterpoint-$version-linux-$tar_arch.cdx.json"
checksums
