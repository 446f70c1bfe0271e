"""Reads the optional .env beside manage.py: NAME=value lines; what the environment says wins."""

import os
from pathlib import Path

from launch.trouble import Trouble


def load(path: Path) -> None:
    """Fill in the settings that the environment leaves open."""
    if path.is_file():
        for name, value in parsed(path.read_text(encoding="utf-8")).items():
            os.environ.setdefault(name, value)


def parsed(text: str) -> dict[str, str]:
    """Return the settings of a file; a line that is neither setting nor comment is refused."""
    settings = {}
    for number, written in enumerate(text.splitlines(), start=1):
        line = written.strip().removeprefix("export ").strip()
        if not line or line.startswith("#"):
            continue
        name, sign, value = line.partition("=")
        if not sign or not name.strip().isidentifier():
            raise Trouble(f"Line {number} of .env is not of the form NAME=value.")
        settings[name.strip()] = unquoted(value.strip())
    return settings


def unquoted(value: str) -> str:
    """Drop the quotes around a value, or the comment after a bare one."""
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value.split(" #", 1)[0].rstrip()
