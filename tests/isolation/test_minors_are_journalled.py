"""Every page and file of a college that names a minor leaves one row in the journal, with the minor in it."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from itertools import chain
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID
from zipfile import ZipFile, is_zipfile

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from apps.intake.public import mentee_entries
from apps.matching.public import run_matching
from apps.people.public import find_people
from apps.people.roster import Kind
from apps.programme.public import required_cycle
from apps.records.models import JournalEntry
from kernel.audience import Audience
from kernel.pages import Page
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.architecture.operations import offered
from tests.factories.addresses import MADE_UP, addresses_of
from tests.factories.journey import MONDAY, PairAtWork, a_pair_at_work
from tests.factories.matching import a_waiting_mentee
from tests.factories.pages import signed_in


@dataclass(frozen=True)
class AgelessRow:
    """A breach."""

    person_id: UUID
    name: str


PAIRED, WAITING = "Быстрова", "Абрамов"
MADE_UP_ID = MADE_UP["UUIDConverter"]
PAGES = [one for one in addresses_of(settings.COLLEGE_URLCONF) if one.audience == Audience.MEMBERS]


SHOWING = {name: one for name, one in offered() if hasattr(one, "shows_minors")}


def types_in(answer: Any) -> Iterator[type]:
    """Every dataclass that may stand in an answer of this type, as deep as it stands there."""
    whole = get_origin(answer) or answer
    if isinstance(whole, type) and is_dataclass(whole):
        yield whole
        held = get_type_hints(whole)
        yield from chain.from_iterable(types_in(held[one.name]) for one in fields(whole))
    yield from chain.from_iterable(map(types_in, get_args(answer)))


def hides_ages(row: type) -> bool:
    """Whether it names a person and does not say if that is a minor."""
    return {"person_id", "name"} <= {one.name for one in fields(row)} and not hasattr(row, "is_minor")


@pytest.mark.parametrize("name", SHOWING)
def test_what_names_a_person_says_whether_it_is_a_minor(name: str) -> None:
    types = set(types_in(get_type_hints(inspect.unwrap(SHOWING[name]))["return"]))

    assert any(hasattr(one, "is_minor") for one in types)
    assert not [one.__qualname__ for one in types if hides_ages(one)]


def test_a_row_that_hides_ages_is_noticed() -> None:
    assert {one.__name__ for one in types_in(tuple[Page[AgelessRow], ...])} == {"Page", "AgelessRow"}
    assert hides_ages(AgelessRow)


@pytest.fixture
def pair(college: CollegeFacts) -> PairAtWork:
    pair = a_pair_at_work(college)
    a_waiting_mentee(pair.curator, f"{WAITING} Илья Егорович")
    run_matching(actor=pair.curator)
    return pair


def minor(curator: Actor, family_name: str) -> UUID:
    return find_people(actor=curator, search=family_name, kinds=(Kind.STUDENT,))[0].id


def text_of(answer: Any) -> str:
    content = b"".join(answer) if answer.streaming else answer.content
    if not is_zipfile(BytesIO(content)):
        return content.decode(errors="replace")
    with ZipFile(BytesIO(content)) as book:
        return "".join(book.read(name).decode(errors="replace") for name in book.namelist())


def asked(browser: Client, path: str) -> tuple[str, list[set[UUID]]]:
    """What the address shows, and the subjects of the journal's new rows."""
    known = set(JournalEntry.objects.values_list("id", flat=True))
    answer = browser.get(path)
    rows = JournalEntry.objects.exclude(id__in=known)
    return (text_of(answer) if answer.status_code == 200 else ""), [set(row.subjects) for row in rows]


def unsaid(browser: Client, paths: list[str], minors: dict[str, UUID]) -> tuple[list[str], int]:
    """The addresses that name a minor without exactly one row that says so, and how many name one."""
    wrong, named = [], 0
    for path in paths:
        text, rows = asked(browser, path)
        shown = {person_id for name, person_id in minors.items() if name in text}
        named += bool(shown)
        if shown and not (len(rows) == 1 and shown <= rows[0]):
            wrong.append(f"{path}: {len(rows)} rows")
    return wrong, named


@time_machine.travel(MONDAY, tick=False)
def test_whatever_names_a_minor_is_journalled_once(college: CollegeFacts, pair: PairAtWork) -> None:
    curator = pair.curator
    minors = {name: minor(curator, name) for name in (PAIRED, WAITING)}
    objects = [pair.id, pair.mentor_entry, pair.mentor.person_id, *minors.values(), *entries(curator)]
    plain = [one.path for one in PAGES if not one.has_object]
    of_objects = [
        one.path.replace(MADE_UP_ID, str(real)) for one in PAGES if MADE_UP_ID in one.path for real in objects
    ]
    asked_for = [f"{path}?{query}" for path in plain for query in ("export=xlsx", "search=ы", "search=а")]

    wrong, named = unsaid(signed_in(Client(), curator), plain + of_objects + asked_for, minors)

    assert not wrong
    assert named > 20


@time_machine.travel(MONDAY, tick=False)
def test_a_mentor_s_reading_is_journalled_and_one_s_own_is_not(
    college: CollegeFacts, pair: PairAtWork
) -> None:
    mentee = minor(pair.curator, PAIRED)
    pages = [one.path for one in PAGES if one.route.startswith("journey:") and not one.has_object]

    wrong, named = unsaid(signed_in(Client(), pair.mentor), pages, {PAIRED: mentee})
    own = [asked(signed_in(Client(), pair.mentee), path)[1] for path in pages]

    assert (wrong, named > 0) == ([], True)
    assert own == [[]] * len(pages)


def entries(curator: Actor) -> list[UUID]:
    cycle = required_cycle(actor=curator)
    return [one.id for one in mentee_entries(actor=curator, cycle_id=cycle.id)]
