"""The programs that `up` keeps running, in the order they start."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from launch.places import Places

WEB_PROCESSES = 2


@dataclass(frozen=True)
class Program:
    """`grace` is how many seconds it may take to finish what it has begun."""

    name: str
    command: Sequence[str]
    log: Path
    folder: Path
    grace: float = 10.0


def programs_of(places: Places, port: int) -> list[Program]:
    """Return web, worker, beat and relay; the relay starts last and stops first, so that no task is lost."""
    celery = [sys.executable, "-m", "celery", "--app", "config.celery", "--quiet"]
    commands = {
        "web": web_server(port),
        "worker": [*celery, "worker", "--loglevel", "INFO", "--concurrency", "2"],
        "beat": [*celery, "beat", "--loglevel", "INFO", "--schedule", str(places.var / "beat-schedule")],
        "relay": [sys.executable, str(places.manage), "relay"],
    }
    return [
        Program(name, command, places.logs / f"{name}.log", places.root) for name, command in commands.items()
    ]


def web_server(port: int) -> list[str]:
    server = [sys.executable, "-m", "granian", "config.wsgi:application", "--interface", "wsgi"]
    place = ["--host", "127.0.0.1", "--port", str(port), "--no-ws"]
    return [*server, *place, "--workers", str(WEB_PROCESSES), "--respawn-failed-workers"]
