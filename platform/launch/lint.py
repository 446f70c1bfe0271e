"""`manage.py lint`: runs every linter and check, shows what each of them finds, fails if any did."""

import subprocess
import sys
from subprocess import DEVNULL, PIPE, STDOUT

from launch.homes import tests_home
from launch.places import Places
from launch.progress import Progress, progress
from launch.surroundings import allow_development, serving

TEMPLATE_FOLDERS = ("platform", "apps")


def main(places: Places, _arguments: list[str]) -> int:
    show = progress()
    with serving(places, tests_home(places)):
        allow_development(places)
        failed = [name for name, command in checks(places).items() if not passes(places, show, name, command)]
    show.say(f"Failed: {', '.join(failed)}." if failed else "All checks pass.")
    return 1 if failed else 0


def checks(places: Places) -> dict[str, list[str]]:
    """Return the command of each check under the name it is told by."""
    tool = [sys.executable, "-m"]
    manage = [sys.executable, str(places.manage)]
    return {
        "ruff check": [*tool, "ruff", "check", "--quiet", "."],
        "ruff format": [*tool, "ruff", "format", "--check", "--quiet", "."],
        "mypy": [*tool, "mypy", "--no-error-summary"],
        "import contracts": [str(places.venv / "bin" / "lint-imports"), "--no-logo"],
        "templates": [*tool, "djlint", *TEMPLATE_FOLDERS, "--lint", "--quiet"],
        "system check": [*manage, "check", "--fail-level", "WARNING"],
        "migrations": [*manage, "makemigrations", "--check", "--dry-run"],
        "catalogues": [*manage, "check_catalogues"],
    }


def passes(places: Places, show: Progress, name: str, command: list[str]) -> bool:
    with show.step(name):
        answer = subprocess.run(
            command, cwd=places.root, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT,
            text=True, errors="replace", check=False,
        )  # fmt: skip
    if answer.returncode != 0:
        show.say(f"✗ {name}:\n{answer.stdout.strip()}")
    return answer.returncode == 0
