#!/usr/bin/env bash
# setup.sh STAMP SECTION...   Makes the environment ($VENV) with everything the program needs.
#
# SECTION names parts of apt-packages.txt. What is missing is installed where that may be done (as
# root on Debian and Ubuntu); otherwise the exact command is printed, and only where the program
# cannot do without is it an error. At the end STAMP is touched, so that make can skip all this.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=${VENV:-.venv}
stamp=$1
shift
sections=$*
list=packaging/apt-packages.txt
install="apt-get install -y --no-install-recommends"

say() { printf '%s\n' "$*" >&2; }

# --- what is there ---

# The newest Python that can make an environment; prints nothing where there is none.
find_python() {
    local candidate candidates=(python3.13 python3.12 python3.11 python3)
    [ -z "${PYTHON:-}" ] || candidates=("$PYTHON")
    for candidate in "${candidates[@]}"; do
        if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
            >/dev/null 2>&1; then
            printf '%s' "$candidate"
            return
        fi
    done
}

version_of() { "$1" -c 'import sys; print(sys.version)' 2>/dev/null; }

# An environment is kept if it works and was made by PYTHON, where that is given.
is_kept() {
    "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || return 1
    [ -z "${PYTHON:-}" ] || [ "$(version_of "$PYTHON")" = "$(version_of "$venv/bin/python")" ]
}

# The packages of a section of the list, each with what shows that it is there.
packages_of() { awk -v want="[$1]" '/^\[/ { on = ($1 == want); next } on && NF == 2' "$list"; }

is_there() {
    case $1 in
        ensurepip) is_kept || [ -n "$(find_python)" ] ;;
        *.so.*) PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F "$1" >/dev/null ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

# missing SECTION...: the packages that are not there.
missing() {
    local section package sign
    [ "$(uname -s)" = Linux ] || return 0
    for section in "$@"; do
        packages_of "$section" | while read -r package sign; do
            is_there "$sign" || printf '%s ' "$package"
        done
    done
}

# --- the system ---

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# apt_install PACKAGE...: quiet, unless it fails.
apt_install() {
    local log
    log=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    say "Installing $*"
    # A failed update leaves the lists of the last one, which may do.
    apt-get update -qq >"$log" 2>&1 || true
    # shellcheck disable=SC2086 # the command is words
    $install -qq "$@" >>"$log" 2>&1 || cat "$log" >&2
    rm -f "$log"
}

# The sections without which nothing works here; a window's only where there is a display.
vital_sections() {
    printf 'python '
    local section
    for section in $sections; do
        case $section in
            qt) printf 'qt ' ;;
            window) [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || printf 'window ' ;;
        esac
    done
}

# The lists of sections and packages are words.
# shellcheck disable=SC2046,SC2086
prepare_system() {
    local packages
    packages=$(missing python $sections)
    [ -n "$packages" ] || return 0
    if may_install; then
        apt_install $packages
        packages=$(missing python $sections)
    fi
    [ -n "$packages" ] || return 0
    if [ -n "$(missing $(vital_sections))" ]; then
        say "License Timeline needs system packages that are not here. Install them and try again:"
        say "    sudo $install $packages"
        exit 1
    fi
    say "Without these packages no window can open here, or some tests are skipped:"
    say "    sudo $install $packages"
}

# --- the environment ---

make_venv() {
    local python
    python=$(find_python)
    if [ -z "$python" ]; then
        say "License Timeline needs Python 3.11 or newer with its venv module, and" \
            "${PYTHON:-none of python3.13, python3.12, python3.11, python3} is not that."
        say "Name one that is: make PYTHON=/path/to/python3.11"
        exit 1
    fi
    say "Making the environment in $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
}

fill_venv() {
    local python=$venv/bin/python
    local pip=("$python" -m pip install --disable-pip-version-check --no-input --quiet)
    # An environment that uv made has no pip of its own.
    "$python" -m pip --version >/dev/null 2>&1 || "$python" -m ensurepip >/dev/null
    say "Installing what requirements.lock names (some 250 MB the first time)"
    "${pip[@]}" --require-hashes -r requirements.lock >&2
    "${pip[@]}" --no-deps --no-build-isolation --editable . >&2
}

# A Python that was asked for by name is no package to install.
if [ -n "${PYTHON:-}" ] && [ -z "$(find_python)" ]; then make_venv; fi
prepare_system
is_kept || make_venv
fill_venv
touch "$stamp"
