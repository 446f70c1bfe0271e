"""Keeps programs running: starts them in order, starts a crashed one again, stops all in reverse order."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL, STDOUT, Popen, TimeoutExpired

from launch.logs import appended, tail
from launch.programs import Program

Say = Callable[[str], None]
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
LONGEST_DELAY = 30.0
STEADY_SECONDS = 60.0
"""A program that ran this long is no longer counted as failing."""


@dataclass
class Child:
    """One program and its present process."""

    program: Program
    process: Popen[bytes] | None = None
    failures: int = 0
    began: float = 0.0
    due: float = field(default=0.0)

    def start(self) -> None:
        """Start in a session of its own: the terminal's Ctrl-C reaches only us, who know the order."""
        self.began = time.monotonic()
        tether = [sys.executable, "-IS", str(Path(__file__).with_name("tether.py")), str(os.getpid())]
        with appended(self.program.log) as log:
            self.process = Popen(
                [*tether, *self.program.command], cwd=self.program.folder, stdin=DEVNULL, stdout=log,
                stderr=STDOUT, start_new_session=True,
            )  # fmt: skip

    def stop(self) -> None:
        """Ask the program to finish; after its grace end it and all that it started."""
        process = self.process
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.terminate()
        with suppress(TimeoutExpired):
            process.wait(self.program.grace)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        self.process = None

    def ended(self) -> int | None:
        """Return the exit code of a process that ended by itself."""
        return self.process.poll() if self.process is not None else None

    def mark_failure(self) -> float:
        """Note the end and return after how many seconds it shall start again."""
        with suppress(ProcessLookupError):
            if self.process is not None:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process = None
        steady = time.monotonic() - self.began > STEADY_SECONDS
        self.failures = 1 if steady else self.failures + 1
        delay = min(LONGEST_DELAY, 2.0 ** (self.failures - 1))
        self.due = time.monotonic() + delay
        return delay


class Supervisor:
    """Watches over programs until a person or the system asks to stop."""

    def __init__(self, programs: Sequence[Program], say: Say) -> None:
        self.children = [Child(program) for program in programs]
        self.say = say
        self.asked_to_stop = False

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run the programs while the body runs; none is left afterwards, whatever happened."""
        with signals_to(self.stop_soon) as self.alarm:
            try:
                for child in self.children:
                    child.start()
                yield
            finally:
                self.stop_all()

    def stop_soon(self) -> None:
        self.asked_to_stop = True

    def watch(self, seconds: float) -> None:
        """Sleep until something happens or the time is over, then look after the children once."""
        if not self.asked_to_stop:
            select.select([self.alarm], [], [], seconds)
            drain(self.alarm)
        if not self.asked_to_stop:
            for child in self.children:
                self.look_after(child)

    def look_after(self, child: Child) -> None:
        code = child.ended()
        if code is not None:
            delay = child.mark_failure()
            name, log = child.program.name, child.program.log
            self.say(f"{name} ended with code {code} (see {log}); it starts again in {delay:.0f} s")
        elif child.process is None and time.monotonic() >= child.due:
            child.start()

    def crashes(self) -> list[str]:
        """Return a line for every program that ended by itself, however often."""
        return [
            f"{child.program.name} crashed ({child.failures} in a row)"
            for child in self.children
            for _ in range(child.failures)
        ]

    def last_words(self) -> str:
        """Return the ends of the logs of the programs that crashed, or of the first when none did."""
        crashed = [child for child in self.children if child.failures] or self.children[:1]
        return "\n".join(f"--- {child.program.log}\n{tail(child.program.log)}" for child in crashed)

    def stop_all(self) -> None:
        for child in reversed(self.children):
            child.stop()


@contextmanager
def signals_to(stop: Callable[[], None]) -> Iterator[int]:
    """Wake the watcher by a readable pipe when a child ends; call `stop` when asked to end."""
    readable, writable = os.pipe()
    os.set_blocking(readable, False)
    os.set_blocking(writable, False)
    earlier = {number: signal.getsignal(number) for number in (*STOP_SIGNALS, signal.SIGCHLD)}
    earlier_alarm = signal.set_wakeup_fd(writable, warn_on_full_buffer=False)
    for number in STOP_SIGNALS:
        signal.signal(number, lambda *_: stop())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    try:
        yield readable
    finally:
        signal.set_wakeup_fd(earlier_alarm)
        for number, handler in earlier.items():
            signal.signal(number, handler)
        os.close(readable)
        os.close(writable)


def drain(readable: int) -> None:
    with suppress(BlockingIOError):
        while os.read(readable, 512):
            pass
