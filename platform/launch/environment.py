"""The project's own Python environment in .venv: made from requirements.lock, stamped, entered."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from launch import stamps
from launch.locks import alone
from launch.places import Places
from launch.pythons import Interpreter, ask, fit_pythons
from launch.trouble import Trouble


def enter(places: Places) -> None:
    """Return inside an environment that matches the lock; make it and start again in it where needed."""
    if not is_current(places):
        with alone(places.locks / "environment"):
            if not is_current(places):
                make(places)
    if Path(sys.prefix).resolve() == places.venv.resolve():
        return
    python = str(places.python)
    sys.stdout.flush()
    os.execve(python, [python, str(places.manage), *sys.argv[1:]], settings_inside(places))  # noqa: S606


def settings_inside(places: Places) -> dict[str, str]:
    """Return the variables of an activated environment, so that its tools are found by name."""
    path = f"{places.venv / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return {**os.environ, "VIRTUAL_ENV": str(places.venv), "PATH": path}


def is_current(places: Places) -> bool:
    return os.access(places.python, os.X_OK) and stamps.holds(stamp(places), mark(places))


def stamp(places: Places) -> Path:
    return places.venv / "made-from"


def mark(places: Places) -> str:
    """Return what the environment depends on: the lock and the Python underneath."""
    return stamps.digest([places.lock_file], str(places.python.resolve()))


def make(places: Places) -> None:
    """Make or mend the environment, with uv when it is there, else with venv and pip."""
    stamp(places).unlink(missing_ok=True)
    print("Environment: installing the locked packages into .venv (once; takes a minute or two)", flush=True)
    uv = shutil.which("uv")
    if not (uv and made_by_uv(places, uv)):
        if uv:
            print("Environment: uv did not succeed (see above); trying venv and pip", flush=True)
        make_by_pip(places)
    stamps.put(stamp(places), mark(places))


def made_by_uv(places: Places, uv: str) -> bool:
    """Install with uv; False when it could not, and pip shall try."""
    if not is_sound(places):
        shutil.rmtree(places.venv, ignore_errors=True)
        if not runs([uv, "venv", "--quiet", "--python", str(best_python().path), str(places.venv)]):
            return False
    packages = [uv, "pip", "install", "--quiet", "--python", str(places.python), "--require-hashes"]
    return runs([*packages, "--requirement", str(places.lock_file)])


def make_by_pip(places: Places) -> None:
    """Install with the venv and pip that every Python brings."""
    pip = [str(places.python), "-m", "pip"]
    if not (is_sound(places) and has_pip(places)):
        shutil.rmtree(places.venv, ignore_errors=True)
        if not runs([str(python_with_venv().path), "-m", "venv", str(places.venv)]):
            raise Trouble("The environment in .venv could not be made; the lines above say why.")
    options = ["-qq", "--no-input", "--disable-pip-version-check", "--use-pep517", "--require-hashes"]
    if not runs([*pip, "install", *options, "--requirement", str(places.lock_file)]):
        raise Trouble(
            "The packages of requirements.lock could not be installed; the lines above say why.\n"
            "The first start needs a network; later ones do not."
        )


def has_pip(places: Places) -> bool:
    """Say whether the environment has pip, bringing it where uv made the environment without."""
    python = str(places.python)
    return runs([python, "-m", "pip", "--version"], subprocess.DEVNULL) or runs(
        [python, "-m", "ensurepip"], subprocess.DEVNULL
    )


def is_sound(places: Places) -> bool:
    """Say whether .venv still has the working Python that it was made with."""
    own = ask(places.python)
    return own is not None and (places.venv / "lib" / "python{}.{}".format(*own.version)).is_dir()


def best_python() -> Interpreter:
    return fit_pythons()[0]


def python_with_venv() -> Interpreter:
    """Return a Python that can make environments; Debian ships that part as a package of its own."""
    able = [one for one in fit_pythons() if one.can_make_environment]
    if able:
        return able[0]
    raise Trouble(
        "This Python has no venv and ensurepip, which are needed to make the project's environment.\n"
        "On Debian and Ubuntu: apt install python{}.{}-venv".format(*best_python().version)
    )


def runs(command: list[str], output: int | None = None) -> bool:
    """Run an installer, its words on the terminal or in `output`; it may not fetch another Python."""
    outside = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONHOME"}}
    settings = {**outside, "UV_PYTHON_DOWNLOADS": "never"}
    ended = subprocess.run(
        command, env=settings, stdout=output, stderr=output, stdin=subprocess.DEVNULL, check=False
    )
    return ended.returncode == 0
