#!/usr/bin/env bash
# build_deb.sh BUNDLE SHARE VERSION OUT   A Debian package of the bundle: /opt, a link in /usr/bin, and
# what desktops look for in /usr/share. It runs no scripts: dpkg's triggers refresh the caches.
set -euo pipefail
bundle=$1 share=$2 version=$3 out=$4
here=$(cd "$(dirname "$0")" && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

install -d "$root/opt" "$root/usr/bin" "$root/usr/share/doc/license-timeline" "$root/DEBIAN"
cp -a "$bundle" "$root/opt/license-timeline"
cp -a "$share/." "$root/usr/share/"
ln -s ../../opt/license-timeline/license-timeline "$root/usr/bin/license-timeline"
ln -s ../../../../opt/license-timeline/legal "$root/usr/share/doc/license-timeline/legal"
{
    echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    echo "Upstream-Name: License Timeline"
    echo
    echo "Files: *"
    echo "Copyright: License Timeline maintainers"
    echo "License: MIT"
    sed -n '/^Permission/,$p' "$here/../../LICENSE" | sed -e 's/^$/./' -e 's/^/ /'
    echo
    echo "Comment: The works of others in /opt/license-timeline are listed, with their licenses, in"
    echo " /usr/share/doc/license-timeline/legal/third-party.txt"
} >"$root/usr/share/doc/license-timeline/copyright"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -not -perm -100 -exec chmod 644 {} +
find "$root" -type f -perm -100 -exec chmod 755 {} +

size=$(du -sk --apparent-size "$root" | cut -f1)
cat >"$root/DEBIAN/control" <<CONTROL
Package: license-timeline
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: License Timeline maintainers <maintainers@licensetimeline.org>
Installed-Size: $size
Depends: libc6 (>= 2.34), libgl1, libegl1, libxcb1, libx11-6, libfontconfig1
Recommends: libcups2, shared-mime-info, desktop-file-utils, hicolor-icon-theme
Section: misc
Priority: optional
Homepage: https://licensetimeline.org/
Description: license records on a timeline, to the day
 Keeps records of regulatory licenses (who was allowed to do what, under which
 instrument, from when to when, on whose word) in one plain file, and shows and
 edits them on a zoomable timeline: extensions, gaps, overlaps and reports, as
 of any day and as known on any day, each date with its source.
CONTROL
(cd "$root" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod 644 "$root/DEBIAN/control" "$root/DEBIAN/md5sums"
mkdir -p "$out"
dpkg-deb --root-owner-group -Zxz --build "$root" "$out/license-timeline_${version}_$(dpkg --print-architecture).deb"
