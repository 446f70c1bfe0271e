"""The way in: settings from .env, the environment, then the command; trouble is told without a traceback."""

import signal
import sys
from importlib import import_module
from pathlib import Path
from types import FrameType

from launch import dotenv, environment
from launch.places import Places, places_of
from launch.trouble import Trouble

OWN_COMMANDS = {"up": "launch.up", "test": "launch.suite", "lint": "launch.lint", "verify": "launch.verify"}
"""Our commands and the modules that carry them out; they may import what the environment holds."""


def run(root: Path, arguments: list[str]) -> int:
    try:
        dotenv.load(root / ".env")
        places = places_of(root)
        environment.enter(places)
        return carry_out(places, arguments)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except PermissionError as error:
        print(f"\nNot permitted: {error.filename}. Does this folder belong to another user?", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def carry_out(places: Places, arguments: list[str]) -> int:
    """Hand over to the command; being asked to end lets it tidy up first."""
    for asked in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(asked, end)
    command, *rest = [*arguments, ""]
    if command in OWN_COMMANDS:
        return int(import_module(OWN_COMMANDS[command]).main(places, rest[:-1]))
    return int(import_module("launch.django_command").main(places, arguments))


def end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
