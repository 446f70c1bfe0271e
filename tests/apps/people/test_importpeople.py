"""The command that loads a list: dry run, loading, clear words for what is wrong."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from apps.people.models import ImportDraft, Person
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.people import a_grown_student

SAMPLE = "docs/samples/students-and-staff.xlsx"


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> Path:
    """Private files of this test only."""
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}
    return tmp_path


def ran(*arguments: str) -> list[str]:
    """What the command said, line by line."""
    said = StringIO()
    call_command("importpeople", *arguments, stdout=said)
    return said.getvalue().splitlines()


def test_a_dry_run_tells_everything_and_writes_nothing(college: CollegeFacts, files: Path) -> None:
    said = ran("--college", "zarechny", SAMPLE, "--dry-run")

    assert said[:2] == [
        "Reading students-and-staff.xlsx …",
        "Checked 59 rows: 53 new, 1 skipped, 5 with mistakes.",
    ]
    assert said[2] == "  row 11, Вихрев Матвей Олегович: Date of birth: There is no such date."
    assert said[-1] == "Nothing is written: this was a dry run."
    assert not Person.objects.exists()
    assert [path for path in files.rglob("*") if path.is_file()] == []


def test_the_good_rows_are_loaded_and_the_bad_wait(college: CollegeFacts) -> None:
    said = ran("--college", "zarechny", SAMPLE)

    assert said[-2:] == ["Loading 53 rows …", "Loaded: 53 new, 0 changed."]
    assert Person.objects.count() == 53
    assert ImportDraft.objects.get().state == ImportDraft.State.OPEN


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--college", "nowhere", SAMPLE), "There is no college nowhere"),
        (("--college", "zarechny", "docs/absent.xlsx"), "cannot be opened"),
        (("--college", "zarechny", "README.md"), "README.md"),
    ],
)
def test_what_is_wrong_is_said(college: CollegeFacts, arguments: tuple[str, ...], words: str) -> None:
    a_grown_student(a_curator(college))

    with pytest.raises(CommandError, match=words):
        ran(*arguments)
