"""One process for a user's screen: five starts at once, a killed owner, a frozen one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop_app.app.single_instance import Claim, SingleInstance

Start = Callable[..., subprocess.Popen[str]]

ROOT = Path(__file__).resolve().parents[2]

_CLAIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_app.app.single_instance import Claim, SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
instance.files_received.connect(lambda paths, token: print(*paths, flush=True))
claim = instance.claim([Path(name) for name in sys.argv[3:]], patience=int(sys.argv[2]))
print(claim.name, flush=True)
if claim is Claim.OWNER:
    app.exec()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def owner(folder: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    instance = SingleInstance(folder)
    assert instance.claim(()) is Claim.OWNER
    yield instance
    instance.release()


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    processes: list[subprocess.Popen[str]] = []

    def run(*paths: str, patience: int = 20_000) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", _CLAIM, str(folder), str(patience), *paths],
            cwd=ROOT,
            env={**os.environ, "XDG_ACTIVATION_TOKEN": "front-please"},
            stdout=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield run
    for process in processes:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def test_that_a_second_start_hands_over_its_files_and_ends(
    owner: SingleInstance, start: Start, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(owner.files_received, timeout=30_000) as heard:
        second = start("/tmp/a b é.licenses")
    paths, token = heard.args or ((), "")
    assert paths == (Path("/tmp/a b é.licenses"),)
    assert token == "front-please"
    assert line(second) == "HANDED_OVER"


def test_that_five_starts_at_once_have_one_owner_and_lose_no_file(start: Start) -> None:
    processes = [start(f"/tmp/{number}.licenses") for number in range(5)]
    firsts = {process: line(process) for process in processes}
    owners = [process for process, said in firsts.items() if said != "HANDED_OVER"]
    assert len(owners) == 1
    said = [firsts[owners[0]], *(line(owners[0]) for _ in range(4))]
    own = processes.index(owners[0])
    assert "OWNER" in said
    assert sorted(said) == sorted(
        ["OWNER", *(f"/tmp/{number}.licenses" for number in range(5) if number != own)]
    )


def test_that_a_killed_owner_leaves_the_way_free(start: Start, folder: Path, qtbot: QtBot) -> None:
    first = start()
    assert line(first) == "OWNER"
    first.send_signal(signal.SIGKILL)
    first.wait()
    instance = SingleInstance(folder)
    assert instance.claim(()) is Claim.OWNER
    instance.release()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be frozen here")
def test_that_a_frozen_owner_is_said_not_to_answer(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    first = start()
    assert line(first) == "OWNER"
    first.send_signal(signal.SIGSTOP)
    instance = SingleInstance(folder)
    assert instance.claim((), patience=300) is Claim.NOT_ANSWERING
    first.send_signal(signal.SIGCONT)


@pytest.mark.parametrize("said", [b"\n", b"[]\n", b"{\n", b'{"paths": 3}\n', b'{"paths": [1]}\n'])
def test_that_nonsense_opens_nothing(
    owner: SingleInstance, qtbot: QtBot, said: bytes, folder: Path
) -> None:
    socket = QLocalSocket()
    with qtbot.waitSignal(owner.files_received, timeout=10_000) as heard:
        socket.connectToServer(owner.address)
        socket.write(said)
    assert heard.args is not None
    assert heard.args[0] == ()
    socket.abort()
