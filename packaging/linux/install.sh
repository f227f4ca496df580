#!/bin/sh
# install.sh [--remove]   Installs License Timeline for this user alone, or removes it. No root needed.
#
# The program goes to ~/.local/opt, what the desktop needs to $XDG_DATA_HOME (~/.local/share), and a
# link to ~/.local/bin. Your files and settings are never touched.
set -eu

id=org.licensetimeline.LicenseTimeline
here=$(cd "$(dirname "$0")" && pwd)
home=${HOME:?HOME is not set}
data=${XDG_DATA_HOME:-$home/.local/share}
target=$home/.local/opt/license-timeline
link=$home/.local/bin/license-timeline

if [ "$(id -u)" = 0 ] && [ -z "${LICENSE_TIMELINE_AS_ROOT:-}" ]; then
    echo "This installs for one user. For the whole system take the .deb package;" >&2
    echo "to install for root all the same, set LICENSE_TIMELINE_AS_ROOT=1." >&2
    exit 2
fi

remove() {
    rm -rf "$target"
    [ ! -L "$link" ] || rm -f "$link"
    rm -f "$data/applications/$id.desktop" "$data/metainfo/$id.metainfo.xml" "$data/mime/packages/$id.xml"
    for icon in "$data"/icons/hicolor/*/apps/$id.* \
        "$data"/icons/hicolor/*/mimetypes/application-vnd.license-timeline+json.*; do
        rm -f "$icon"
    done
}

# The desktop reads these caches; where a tool is missing, it makes do without its cache.
refresh() {
    for folder in applications mime icons/hicolor; do mkdir -p "$data/$folder"; done
    ! command -v update-mime-database >/dev/null || update-mime-database "$data/mime" >/dev/null 2>&1 || true
    ! command -v update-desktop-database >/dev/null || update-desktop-database "$data/applications" || true
    ! command -v gtk-update-icon-cache >/dev/null || gtk-update-icon-cache -qtf "$data/icons/hicolor" || true
}

if [ "${1:-}" = --remove ]; then
    remove
    refresh
    echo "License Timeline was removed. Your files and settings are still there."
    exit 0
fi

# A version that is running keeps its files until it ends; the new one takes their names.
remove
mkdir -p "$(dirname "$target")" "$(dirname "$link")" "$data/applications" "$data/metainfo" "$data/mime/packages"
cp -a "$here/license-timeline" "$target"
cp "$here/install.sh" "$target/install.sh"
ln -sf "$target/license-timeline" "$link"
(cd "$here/share/icons" && find hicolor -type f) | while read -r icon; do
    mkdir -p "$data/icons/$(dirname "$icon")"
    cp "$here/share/icons/$icon" "$data/icons/$icon"
done
cp "$here/share/metainfo/$id.metainfo.xml" "$data/metainfo/"
cp "$here/share/mime/packages/$id.xml" "$data/mime/packages/"
# ~/.local/bin need not be in the desktop's PATH, so that the entry names the program in full.
# Blanks are allowed in a home's path, and are quoted as the desktop entry specification wants it.
sed -e "s|^Exec=license-timeline|Exec=\"$target/license-timeline\"|" \
    -e "s|^TryExec=license-timeline|TryExec=$target/license-timeline|" \
    "$here/share/applications/$id.desktop" >"$data/applications/$id.desktop"
refresh
echo "License Timeline is installed. Start it from the menu, or as $link"
echo "To remove it: $target/install.sh --remove"
