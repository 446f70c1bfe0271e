"""Stamps remember what a step was done for, so that an unchanged step is not done again."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(paths: Iterable[Path], *words: str) -> str:
    """Return a hash over the content of files and a few words beside it."""
    total = hashlib.sha256("\0".join(words).encode())
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()


def holds(stamp: Path, mark: str) -> bool:
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == mark


def put(stamp: Path, mark: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(mark, encoding="utf-8")
