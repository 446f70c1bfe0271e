"""Logs of the programs we start: appended to, begun anew when long, their ends shown when something fails."""

from pathlib import Path
from typing import IO

LONGEST_BYTES = 5_000_000
SHOWN_LINES = 15


def appended(log: Path) -> IO[bytes]:
    """Open a log for a program that starts."""
    log.parent.mkdir(parents=True, exist_ok=True)
    too_long = log.exists() and log.stat().st_size > LONGEST_BYTES
    return log.open("wb" if too_long else "ab")


def tail(log: Path) -> str:
    """Return the last lines of a log."""
    if not log.exists():
        return "(it wrote nothing)"
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-SHOWN_LINES:])
