#!/usr/bin/env bash
# run.sh   Opens the window on a copy of the Huawei sample; without a display it draws the picture.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${VENV:-.venv}/bin/license-timeline
sample=huawei-tgl

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname -s)" = Linux ]; then
    picture=license-timeline.png
    # Nothing here may open a window, whatever the shell's settings say.
    QT_QPA_PLATFORM=offscreen "$program" render "resources/samples/$sample.licenses" "$picture"
    echo "There is no display here, so no window was opened. The sample's timeline is in $PWD/$picture"
    exit 0
fi

# The window saves every edit at once, so it works on a copy, which stays from run to run.
copy=${XDG_DATA_HOME:-$HOME/.local/share}/license-timeline/samples/$sample.licenses
if [ ! -e "$copy" ]; then
    mkdir -p "$(dirname "$copy")"
    "$program" sample "$sample" "$copy"
fi
exec "$program" "$copy"
