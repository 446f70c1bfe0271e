"""Programs under the supervisor: started again when they crash, stopped in reverse, never left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from launch.programs import Program
from launch.supervisor import STEADY_SECONDS, Child, Supervisor
from launch.waiting import wait_until

LAUNCHER = Path(__file__).resolve().parents[2] / "platform"
SAYS_WHEN_STOPPED = """
import signal, sys, pathlib
name, book = sys.argv[1], pathlib.Path(sys.argv[2])
def stop(*_):
    with book.open("a") as page: page.write(name + " stopped\\n")
    sys.exit(0)
signal.signal(signal.SIGTERM, stop)
with book.open("a") as page: page.write(name + " started\\n")
while True: signal.pause()
"""
STARTS_A_CHILD_AND_STAYS = """
import signal, subprocess
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(subprocess.Popen(["sleep", "60"]).pid, flush=True)
while True: signal.pause()
"""
IS_KILLED = """
import pathlib, signal, sys
from launch.programs import Program
from launch.supervisor import Supervisor
code, book = sys.argv[1], pathlib.Path(sys.argv[2])
program = Program("web", [sys.executable, "-c", code, "web", str(book)], book.with_name("log"), book.parent)
with Supervisor([program], print).running():
    while True: signal.pause()
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Where the programs write down what happens to them."""
    (tmp_path / "book").touch()
    return tmp_path / "book"


def program(name: str, code: str, book: Path, grace: float = 5.0) -> Program:
    command = [sys.executable, "-c", code, name, str(book)]
    return Program(name, command, book.with_name(f"{name}.log"), book.parent, grace)


def lines(book: Path) -> list[str]:
    return book.read_text().splitlines()


def alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


def test_programs_stop_in_the_reverse_of_their_order(book: Path) -> None:
    names = ["web", "worker", "relay"]
    supervisor = Supervisor([program(name, SAYS_WHEN_STOPPED, book) for name in names], print)

    with supervisor.running():
        assert wait_until(lambda: len(lines(book)) == 3, seconds=10)

    assert lines(book)[3:] == ["relay stopped", "worker stopped", "web stopped"]


def test_a_crashed_program_starts_again_after_a_delay_that_grows(book: Path) -> None:
    said: list[str] = []
    crashing = program("worker", "import sys; open(sys.argv[2], 'a').write('x\\n'); sys.exit(3)", book)
    supervisor = Supervisor([crashing], said.append)

    with supervisor.running():
        while len(said) < 2:
            supervisor.watch(5)

    assert lines(book) == ["x", "x"]
    assert said[0].startswith("worker ended with code 3")
    assert said[0].endswith("it starts again in 1 s")
    assert said[1].endswith("it starts again in 2 s")
    assert len(supervisor.crashes()) == 2


def test_the_delay_has_an_end_and_a_steady_program_begins_anew(book: Path) -> None:
    child = Child(program("relay", "", book), began=time.monotonic())

    assert [child.mark_failure() for _ in range(8)] == [1, 2, 4, 8, 16, 30, 30, 30]

    child.began -= STEADY_SECONDS + 1
    assert child.mark_failure() == 1


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_being_asked_to_stop_is_noticed(book: Path, asked: signal.Signals) -> None:
    earlier = signal.getsignal(asked)
    supervisor = Supervisor([program("web", SAYS_WHEN_STOPPED, book)], print)

    with supervisor.running():
        os.kill(os.getpid(), asked)
        supervisor.watch(5)
        assert supervisor.asked_to_stop

    assert signal.getsignal(asked) == earlier


def test_what_a_program_started_itself_does_not_outlive_it(book: Path) -> None:
    stubborn = program("web", STARTS_A_CHILD_AND_STAYS, book, grace=0.2)
    supervisor = Supervisor([stubborn], print)

    with supervisor.running():
        assert wait_until(lambda: stubborn.log.read_text().strip().isdigit(), seconds=10)
        grandchild = int(stubborn.log.read_text())

    assert wait_until(lambda: not alive(grandchild), seconds=5)


def test_no_program_outlives_a_killed_supervisor(book: Path) -> None:
    settings = {**os.environ, "PYTHONPATH": str(LAUNCHER)}
    command = [sys.executable, "-c", IS_KILLED, SAYS_WHEN_STOPPED, str(book)]
    with subprocess.Popen(command, env=settings) as parent:
        assert wait_until(lambda: lines(book) == ["web started"], seconds=10)
        parent.kill()

    assert wait_until(lambda: lines(book) == ["web started", "web stopped"], seconds=5)
