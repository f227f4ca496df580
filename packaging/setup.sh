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
list=packaging/apt-packages.txt
install="apt-get install -y --no-install-recommends"

say() { printf '%s\n' "$*" >&2; }

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# The packages of a section of the list with what shows that each is there.
section() { awk -v want="[$1]" '/^\[/ { on = ($1 == want); next } on && NF == 2 && !/^#/' "$list"; }

is_there() {
    case $1 in
        *.so.*) PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -qF "$1" ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

missing_in() {
    section "$1" | while read -r package sign; do
        is_there "$sign" || printf '%s ' "$package"
    done
}

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# apt_install PACKAGE...
apt_install() {
    say "Installing $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2 || say "The package lists are those of the last update."
    # shellcheck disable=SC2086 # the command is words
    $install -qq "$@" >&2
}

# require SECTION yes|no: installs what is missing, or says how; `yes` cannot do without.
require() {
    [ "$(uname -s)" = Linux ] || return 0
    local missing
    missing=$(missing_in "$1")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # the list is words
    if may_install && apt_install $missing; then
        return 0
    elif [ "$2" = yes ]; then
        say "License Timeline needs system libraries that are not here. Install them and try again:"
        say "    sudo $install $missing"
        exit 1
    else
        say "Some tests will be skipped, or no window can open. To change that:"
        say "    sudo $install $missing"
    fi
}

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

make_venv() {
    local python
    python=$(find_python)
    if [ -z "$python" ] && [ -z "${PYTHON:-}" ] && may_install; then
        # shellcheck disable=SC2046 # the list is words
        apt_install $(section python | awk '{ print $1 }') || true
        python=$(find_python)
    fi
    if [ -z "$python" ]; then
        say "License Timeline needs Python 3.11 or newer with its venv module" \
            "(${PYTHON:-none of python3.13, python3.12, python3.11, python3} will do). Install it:"
        say "    sudo $install $(section python | awk '{ printf "%s ", $1 }')"
        say "or name another: make PYTHON=/path/to/python3.11"
        exit 1
    fi
    say "Making the environment in $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
}

works() { "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# The right environment: one that works, and made by PYTHON where that is given.
is_wanted() {
    works || return 1
    [ -z "${PYTHON:-}" ] && return 0
    [ "$("$PYTHON" -c 'import sys; print(sys.version)' 2>/dev/null)" = \
        "$("$venv/bin/python" -c 'import sys; print(sys.version)')" ]
}

fill_venv() {
    local python=$venv/bin/python
    # An environment that uv made has no pip of its own.
    "$python" -m pip --version >/dev/null 2>&1 || "$python" -m ensurepip >/dev/null
    say "Installing what requirements.lock names (some 250 MB the first time)"
    "$python" -m pip install --disable-pip-version-check --no-input --quiet \
        --require-hashes -r requirements.lock >&2
    "$python" -m pip install --disable-pip-version-check --no-input --quiet \
        --no-deps --no-build-isolation --editable . >&2
}

is_wanted || make_venv
for part in "$@"; do
    case $part in
        qt) require qt yes ;;
        window) if has_display; then require window yes; else require window no; fi ;;
        *) require "$part" no ;;
    esac
done
fill_venv
touch "$stamp"
