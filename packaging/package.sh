#!/usr/bin/env bash
# package.sh   Builds what can be built on this system into dist/: wheel and source archive, the bundle
# (PyInstaller), and from it on Linux a .deb and a tar.xz with an installer for one user; the Windows
# installer's script is compiled over a dummy where makensis is there. Then the frozen program is tried.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=${VENV:-.venv}
python=$venv/bin/python
[ -x "$python" ] || python=$venv/Scripts/python
version=$("$python" -c 'import desktop_app; print(desktop_app.__version__)')
bundle=build/bundle/license-timeline
say() { printf '%s\n' "$*" >&2; }

rm -rf build/icons build/bundle build/share build/legal dist
say "Wheel and source archive"
"$python" -m hatchling build

say "Icons"
QT_QPA_PLATFORM=offscreen "$python" packaging/build_icons.py build/icons

say "Bundle"
"$python" -m PyInstaller --noconfirm --log-level ERROR --distpath build/bundle --workpath build/work \
    packaging/bundle/license-timeline.spec
if [ "$(uname -s)" = Linux ]; then
    # Qt's and NumPy's libraries come stripped, and break when it is done again; Python's may not.
    strip --strip-unneeded "$bundle"/_internal/libpython3*.so.* "$bundle"/_internal/python3*/lib-dynload/*.so \
        2>/dev/null || true
fi
"$python" packaging/legal.py build/work/license-timeline/COLLECT-00.toc "$bundle/legal"
cp LICENSE "$bundle/legal/license-timeline.txt"

package_linux() {
    say "Debian package and archive"
    local id=org.licensetimeline.LicenseTimeline share=build/share
    install -D -m 644 packaging/linux/$id.desktop $share/applications/$id.desktop
    install -D -m 644 packaging/linux/$id.metainfo.xml $share/metainfo/$id.metainfo.xml
    install -D -m 644 packaging/linux/$id.mime.xml $share/mime/packages/$id.xml
    install -d $share/icons
    cp -a build/icons/hicolor $share/icons/
    ! command -v desktop-file-validate >/dev/null || desktop-file-validate $share/applications/$id.desktop
    ! command -v appstreamcli >/dev/null || appstreamcli validate --no-net --pedantic $share/metainfo/$id.metainfo.xml
    ! command -v dpkg-deb >/dev/null || packaging/linux/build_deb.sh "$bundle" $share "$version" dist
    local name=license-timeline-$version-linux-$(uname -m) tree=build/tar
    rm -rf $tree
    install -d "$tree/$name"
    cp -a "$bundle" "$tree/$name/license-timeline"
    cp -a $share "$tree/$name/share"
    cp packaging/linux/install.sh "$tree/$name/install.sh"
    tar -C $tree --owner=0 --group=0 --sort=name -c "$name" | xz -T0 -6 >"dist/$name.tar.xz"
}

package_windows() {
    say "Windows installer"
    makensis -V2 -WX "-DVERSION=$version" "-DBUNDLE=$(cygpath -w "$PWD/$bundle")" \
        "-DICONS=$(cygpath -w "$PWD/build/icons")" "-DOUT=$(cygpath -w "$PWD/dist/license-timeline-$version-setup.exe")" \
        packaging/windows/license-timeline.nsi
}

package_mac() {
    say "Disk image"
    cp build/icons/licenses-file.icns "build/bundle/License Timeline.app/Contents/Resources/"
    # Signing and notarizing need a developer's own certificate, and come before this step.
    hdiutil create -volname "License Timeline" -srcfolder "build/bundle/License Timeline.app" -ov -format UDZO \
        "dist/license-timeline-$version-$(uname -m).dmg"
}

# What ends up on a disk and in a download, beside what we allow it to be.
tell_sizes() {
    say "Bundle: $(du -sm --apparent-size "$bundle" | cut -f1) MB (at most 220)"
    for file in dist/*; do say "$(du -m --apparent-size "$file" | cut -f1) MB  $file"; done
    say "A .tar.xz may have 65 MB."
}

case $(uname -s) in
    Linux)
        package_linux
        ! command -v makensis >/dev/null || packaging/windows/try_installer.sh
        ;;
    Darwin) package_mac ;;
    *) package_windows ;;
esac
tell_sizes
"$python" packaging/smoke_test.py "$bundle"
