"""Opening a college: by the console alone, whole or not at all, with its first curator's invitation."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.records.public import whoami
from commons.colleges.public import AddressIsTaken, AddressIsUnfit, NewCollege, open_college, open_region
from kernel.policy import CONSOLE, Actor
from kernel.refusals import NotVisible
from tenants.models import College
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.actors import a_curator, an_operator

SYSTEM = Actor.system(CONSOLE.kind, CONSOLE.id)


@pytest.fixture
def new(zarechny: CollegeFacts) -> NewCollege:
    return NewCollege(
        slug="novy",
        name="New college",
        short_name="New",
        city="New",
        municipality_id=zarechny.municipality_id,
    )


def slugs() -> set[str]:
    with shared_unit():
        return set(College.objects.values_list("slug", flat=True))


def test_nobody_in_a_college_opens_another(committed: str, zarechny: CollegeFacts, new: NewCollege) -> None:
    before = slugs()
    with pytest.raises(NotVisible):
        open_college(actor=a_curator(zarechny), new=new, curator_email="new@example.org")
    assert slugs() == before


@pytest.mark.parametrize(
    ("slug", "refusal"),
    [("zarechny", AddressIsTaken), ("Новый", AddressIsUnfit), ("a", AddressIsUnfit), ("-x-", AddressIsUnfit)],
)
def test_an_address_that_is_taken_or_unfit_opens_nothing(
    committed: str, new: NewCollege, slug: str, refusal: type[Exception]
) -> None:
    before = slugs()
    with pytest.raises(refusal):
        open_college(actor=SYSTEM, new=replace(new, slug=slug), curator_email="new@example.org")
    assert slugs() == before


def test_an_opened_college_waits_for_its_curator(committed: str, new: NewCollege) -> None:
    opened = open_college(actor=an_operator(), new=new, curator_email="new@example.org")

    assert "/invitation/" in opened.invitation.url
    with college_unit(opened.college.id):
        assert whoami() == opened.college.id


def test_the_command_checks_without_opening_and_then_opens(committed: str) -> None:
    asked = ["novy", "--name=New", "--short-name=New", "--city=New", "--region=zapolye"]
    told = StringIO()
    call_command(
        "createcollege",
        *asked,
        "--municipality=Zarechny",
        "--curator-email=a@example.org",
        "--dry-run",
        stdout=told,
    )
    assert "novy" not in slugs()
    call_command(
        "createcollege", *asked, "--municipality=Zarechny", "--curator-email=a@example.org", stdout=told
    )
    assert "novy" in slugs()
    assert "/invitation/" in told.getvalue()
    with pytest.raises(CommandError, match="no municipality"):
        call_command("createcollege", *asked, "--municipality=Nowhere", "--curator-email=a@example.org")


def test_a_region_is_opened_with_its_municipalities(shared: None) -> None:
    ids = open_region(
        actor=SYSTEM,
        slug="priozersk",
        name="Priozersk",
        authority_name="Ministry",
        municipalities=["One", "Two"],
        time_zone="Europe/Moscow",
    )
    assert set(ids) == {"priozersk", "One", "Two"}
