#!/usr/bin/env bash
# try_installer.sh   Compiles the Windows installer's script over a dummy, on any system that has
# makensis: it proves the script, not the program. The real one is built on Windows.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d build/icons ] || QT_QPA_PLATFORM=offscreen "${VENV:-.venv}/bin/python" packaging/build_icons.py build/icons
dummy=build/windows-dummy
mkdir -p $dummy/_internal $dummy/legal
for name in license-timeline.exe license-timeline-window.exe _internal/x legal/x; do : >"$dummy/$name"; done
makensis -V2 -WX -DVERSION=0.1.0 "-DBUNDLE=$PWD/$dummy" "-DICONS=$PWD/build/icons" \
    "-DOUT=$PWD/build/windows-dummy-setup.exe" packaging/windows/license-timeline.nsi
echo "The Windows installer's script compiles."
