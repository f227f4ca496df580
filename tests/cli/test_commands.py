from __future__ import annotations

import pytest

from desktop_app import __version__
from desktop_app.cli.command_names import COMMAND_NAMES, is_command
from desktop_app.cli.commands import COMMANDS
from tests.cli.running import run, run_alone


@pytest.mark.parametrize(
    "argv",
    [
        ["status", "h.licenses"],
        ["--help"],
        ["-h"],
        ["--version"],
        ["--no-such-option"],
        ["rendr", "h.licenses", "h.png"],
        ["statsu"],
    ],
)
def test_that_words_for_the_command_line_open_no_window(argv: list[str]) -> None:
    assert is_command(argv)


@pytest.mark.parametrize(
    "argv",
    [[], ["h.licenses"], ["/tmp/a b/render.licenses"], ["./status"], ["-platform", "offscreen"]],
)
def test_that_a_file_and_options_of_the_toolkit_are_for_the_window(argv: list[str]) -> None:
    assert not is_command(argv)


def test_that_help_names_every_command_and_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "--help")
    assert answer.code == 0
    assert answer.err == ""
    assert "window" in answer.out
    for command in COMMANDS:
        assert f"  {command.name} " in answer.out
        assert command.summary in answer.out


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_that_every_command_explains_its_arguments(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    answer = run(capsys, command, "--help")
    assert answer.code == 0
    assert f"license-timeline {command}" in answer.out


def test_that_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"license-timeline {__version__}\n", "")


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["status"], "FILE"),
        (["rendr", "h.licenses", "h.png"], "did you mean “render”?"),
        (["sing", "h.licenses"], "there are sample"),
        (["status", "h.licenses", "--asof", "2020-01-01"], "--asof"),
        (["status", "h.licenses", "--as-of", "2020-13-01"], "2020-13-01"),
        (["status", "h.licenses", "--as-of", "0000-01-01"], "0000-01-01"),
        (["status", "h.licenses", "--as-of", "99999-01-01"], "99999-01-01"),
        (["render", "h.licenses", "h.png", "--width", "wide"], "wide"),
        (["render", "h.licenses", "h.png", "--width", "0"], "320"),
        (["render", "h.licenses", "h.png", "--theme", "sepia"], "sepia"),
        (["render", "h.licenses", "h.png", "--group-by", "mood"], "mood"),
        (["render", "h.licenses", "h.gif"], ".png"),
        (["render", "h.licenses", "h.png", "--from", "2021-01-01", "--to", "2020-01-01"], "--from"),
        (["sample", "atlantis", "a.licenses"], "atlantis"),
        (["sample"], "--list"),
    ],
)
def test_that_bad_usage_is_one_line_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], argv: list[str], words: str
) -> None:
    answer = run(capsys, *argv)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert answer.err.startswith("license-timeline: ")
    assert words in answer.err


def test_that_a_process_ends_with_the_same_code_and_line() -> None:
    answer = run_alone("status", "no-such-file.licenses")
    assert answer.code == 2
    assert answer.err == "license-timeline: no-such-file.licenses: there is no such file.\n"


def test_that_the_names_known_beforehand_are_those_of_the_commands() -> None:
    assert tuple(command.name for command in COMMANDS) == COMMAND_NAMES
