"""Every scenario of the races: with its guards no trial ends in harm, without them some do."""

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from tenants.public import CollegeFacts
from tests.concurrency.races.stage import Colleges, Outcome, Scenario, raced

TRIALS = int(os.environ.get("VERIFY_RACES_TRIALS", "3"))
WRITERS = int(os.environ.get("VERIFY_RACES_WRITERS", "8"))
MODULES = sorted(path.stem for path in Path(__file__).with_name("races").glob("[a-z]*.py"))
COLUMNS = ("scenario", "guard", "trials", "harm with the guard", "harm without")


def scenarios(family: type[Scenario] = Scenario) -> Iterator[type[Scenario]]:
    """Every scenario in the folder of the races, whether anybody thought of listing it or not."""
    for module in MODULES:
        import_module(f"tests.concurrency.races.{module}")
    for kind in family.__subclasses__():
        if kind.__module__.startswith("tests.concurrency.races."):
            yield from (kind, *scenarios(kind))


def cells(row: Outcome) -> tuple[str, ...]:
    """One line of the table."""
    without = f"{row.harmed_without} of {row.trials_without}"
    return row.scenario, row.guards, str(row.trials), str(row.harmed), without


@pytest.fixture(scope="module")
def table() -> Iterator[list[Outcome]]:
    """The outcomes as they come; printed when all have come."""
    rows: list[Outcome] = []
    yield rows
    lines = [COLUMNS, *map(cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        sys.stdout.write(
            "\n" + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        )
    sys.stdout.write("\n")


@pytest.fixture(autouse=True)
def of_this_test(settings: Settings, tmp_path: Path) -> None:
    """Private files of this test only, and passwords that cost nothing."""
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.mark.parametrize("kind", tuple(scenarios()), ids=lambda kind: kind.__name__)
def test_with_its_guards_nobody_is_harmed_and_without_them_somebody_is(
    kind: type[Scenario],
    committed: str,
    zarechny: CollegeFacts,
    severny: CollegeFacts,
    table: list[Outcome],
) -> None:
    outcome = raced(kind(Colleges(zarechny, severny), WRITERS), TRIALS)

    table.append(outcome)
    assert outcome.holds, outcome
