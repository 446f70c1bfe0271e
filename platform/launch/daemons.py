"""An embedded server as a process: found when it runs already, started, stopped, restarted."""

import os
import signal
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from subprocess import Popen
from typing import ClassVar

from launch.homes import Home
from launch.logs import appended, tail
from launch.ports import free_ports
from launch.trouble import Trouble
from launch.waiting import wait_until

START_SECONDS = 60.0
STOP_SECONDS = 30.0
PORTS_TRIED = 5


class Daemon(ABC):
    """One server of a home; the file it keeps its process number in is the only truth about it."""

    title: ClassVar[str]
    first_port: ClassVar[int]
    stop_signal: ClassVar[signal.Signals]

    def __init__(self, home: Home) -> None:
        self.home = home
        self.port = 0
        self.child: Popen[bytes] | None = None
        self.failed_to_start = False

    @property
    @abstractmethod
    def folder(self) -> Path: ...

    @abstractmethod
    def prepare(self) -> None:
        """Make what the server needs before it starts."""

    @abstractmethod
    def command(self) -> Sequence[str | Path]: ...

    @abstractmethod
    def recorded(self) -> tuple[int, int] | None:
        """Return process number and port as the server noted them, true or stale."""

    @abstractmethod
    def answers(self) -> bool:
        """Say whether it takes requests already, and as we want it."""

    @abstractmethod
    def settings_for_clients(self) -> dict[str, str]:
        """Return the settings by which the product finds it."""

    @property
    def log(self) -> Path:
        return self.home.logs / f"{self.home.folder.name}-{self.title.lower()}.log"

    def process(self) -> int | None:
        """Return the number of the live server's process."""
        if self.child is not None:
            self.child.poll()
        recorded = self.recorded()
        return recorded[0] if recorded and not has_ended(self.folder, recorded[0]) else None

    def ensure(self) -> None:
        """Find it running, whoever started it, or start it."""
        recorded = self.recorded()
        self.port = recorded[1] if recorded else self.first_port
        if not self.ready():
            self.start()

    def ready(self) -> bool:
        return self.process() is not None and self.answers()

    def start(self) -> None:
        """Start on the first free port; another clone may be faster to take it, so try a few."""
        for port in islice(free_ports(self.first_port), PORTS_TRIED):
            if self.started(port):
                return
        raise Trouble(f"{self.title} did not start. The end of {self.log}:\n{tail(self.log)}")

    def started(self, port: int) -> bool:
        self.reap()
        self.port = port
        self.prepare()
        with appended(self.log) as log:
            child = self.child = self.home.account.spawn(self.command(), log)
        wait_until(lambda: child.poll() is not None or self.ready(), seconds=START_SECONDS)
        if child.poll() is None and self.ready():
            return True
        self.failed_to_start = True
        return False

    def reap(self) -> None:
        """Leave nothing of an earlier process, dying or dead."""
        if self.child is not None:
            self.child.kill()
            self.child.wait()

    def stop(self) -> None:
        """Ask it to stop, then make it; it has ended when its process has, whatever its file says by then."""
        process = self.process()
        for asked in (self.stop_signal, signal.SIGQUIT, signal.SIGKILL):
            if process is None or has_ended(self.folder, process):
                break
            with suppress(ProcessLookupError):
                os.kill(process, asked)
            wait_until(partial(has_ended, self.folder, process), seconds=STOP_SECONDS)
        self.reap()


def has_ended(folder: Path, pid: int) -> bool:
    """Say whether the process started with this folder is gone; a reused number is another's."""
    try:
        return os.fsencode(folder) not in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return True
