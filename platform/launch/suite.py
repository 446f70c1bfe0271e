"""`manage.py test`: sets up all that the tests need and runs pytest.

The tests have embedded servers of their own (var/test, without fsync): they may run beside a running `up`.
"""

import os

import pytest

from launch import chromium, packages
from launch.django_steps import compile_catalogues
from launch.homes import tests_home
from launch.places import Places
from launch.progress import progress
from launch.surroundings import allow_development, serving

WITHOUT_BROWSER = "--no-browser"
WORKERS = ["-n", "2"]
ONE_PROCESS = {"--lf", "--last-failed", "--pdb", "--co", "--collect-only", "--fixtures", "-s", "--help", "-h"}
HELP = f"""\
python3 manage.py test [{WITHOUT_BROWSER}] [arguments of pytest]
Without paths or names, the whole suite runs in two processes; a narrowed call runs in one.
{WITHOUT_BROWSER}  leave out the tests that walk pages in Chromium
Arguments of pytest:
"""


def main(places: Places, arguments: list[str]) -> int:
    if {"-h", "--help"} & set(arguments):
        print(HELP, flush=True)
    show = progress()
    with show.step("Front-end packages") as note:
        packages.install(places, note)
    if WITHOUT_BROWSER not in arguments:
        with show.step("Chromium") as note:
            os.environ[chromium.SETTING] = str(chromium.ready(note))
    with serving(places, tests_home(places)):
        allow_development(places)
        with show.step("Catalogues of both languages") as note:
            compile_catalogues(places, note)
        return int(pytest.main(arguments_of_pytest(arguments)))


def arguments_of_pytest(arguments: list[str]) -> list[str]:
    """Spread the whole suite over processes; leave the browser out only when that is asked for."""
    passed = [argument for argument in arguments if argument != WITHOUT_BROWSER]
    spread = [] if is_narrowed(passed) or "-n" in passed else WORKERS
    left_out = ["-m", "not browser"] if WITHOUT_BROWSER in arguments else []
    return [*spread, *left_out, *passed]


def is_narrowed(arguments: list[str]) -> bool:
    """Say whether paths, names or a debugger are asked for: starting workers would only cost time then."""
    return any(not argument.startswith("-") or argument in ONE_PROCESS for argument in arguments)
