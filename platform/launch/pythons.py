"""Finds a Python fit for the project; must itself run on any Python 3, so its syntax stays old."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

OLDEST = (3, 11)
NAMES = ("python3.11", "python3.12", "python3.13", "python3.14", "python3.15", "python3")
USUAL_FOLDERS = ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin")
KEPT_VERSIONS = ("~/.pyenv/versions", "~/.local/share/uv/python", "~/.local/share/mise/installs/python")
QUESTION = """
import sys
try:
    import ensurepip, venv
    can_make_environment = 1
except ImportError:
    can_make_environment = 0
print(sys.version_info[0], sys.version_info[1], can_make_environment)
print(getattr(sys, "_base_executable", None) or sys.executable)
"""


class Interpreter(NamedTuple):
    """A real Python: its own path, never that of an environment or of a shim."""

    path: Path
    version: "tuple[int, int]"
    can_make_environment: bool


def step_into_fit_python(root: Path) -> None:
    """Return at once on a fit Python; otherwise start the same command again on one."""
    if os.name != "posix":
        sys.exit("This project runs on Linux and macOS; on Windows, run it inside WSL.")
    if sys.version_info[:2] >= OLDEST:
        return
    own = root / ".venv" / "bin" / "python"
    found = [str(one.path) for one in fit_pythons()]
    if ask(own) is not None:
        found.insert(0, str(own))
    if not found:
        sys.exit(
            "Python 3.11 or newer is needed, and none was found on this machine (this one is {}.{}).\n"
            "On Debian and Ubuntu: apt install python3 python3-venv".format(*sys.version_info[:2])
        )
    os.execv(found[0], [found[0], *sys.argv])  # noqa: S606 — the point is to become that Python


def fit_pythons() -> "list[Interpreter]":
    """Every fit Python of the machine: the one running now first, then the oldest fit version first."""
    answers = (ask(path) for path in candidates())
    fit = [one for one in answers if one is not None and one.version >= OLDEST]
    current = Path(getattr(sys, "_base_executable", None) or sys.executable).resolve()
    once = {one.path.resolve(): one for one in reversed(fit)}
    return sorted(once.values(), key=lambda one: (one.path.resolve() != current, one.version))


def candidates() -> "list[Path]":
    """Paths that may be a Python: this one, those on PATH, those of version managers; no shims."""
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    folders += [Path(folder) for folder in USUAL_FOLDERS]
    for kept in KEPT_VERSIONS:
        folders += sorted(Path(kept).expanduser().glob("*/bin"))
    paths = [folder / name for folder in folders for name in NAMES]
    return [Path(sys.executable)] + [path for path in paths if is_real_program(path)]


def is_real_program(path: Path) -> bool:
    """Tell a program from a shim, a script that picks a Python by the folder one stands in."""
    if path.parent.name == "shims" or not os.access(str(path), os.X_OK):
        return False
    try:
        with path.open("rb") as program:
            return program.read(2) != b"#!"
    except OSError:
        return False


def ask(path: Path) -> "Interpreter | None":
    """Tell what the program at this path says of itself; None when it is no working Python."""
    if not os.access(str(path), os.X_OK):
        return None
    try:
        answer = subprocess.run(
            [str(path), "-I", "-c", QUESTION],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            timeout=20,
            check=True,
        )
        facts, base = answer.stdout.decode().splitlines()[:2]
        major, minor, able = (int(word) for word in facts.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Interpreter(Path(base), (major, minor), bool(able))
