"""Races for people: two editors of one card, a form sent twice, a list loaded twice, or out of two files."""

from collections.abc import Sequence
from contextlib import ExitStack
from typing import ClassVar
from unittest.mock import patch
from uuid import UUID

from django.db.models import QuerySet

from apps.people.models import ImportBatch, Person
from apps.people.public import add_person, change_person, keep_draft, load_draft
from apps.people.roster import Kind
from apps.people.services import loading, people
from kernel.ids import new_id
from tenants.public import CollegeFacts, college_unit
from tests.apps.people.roster.files import workbook
from tests.concurrency.races.guards import Guard, as_owner_in, in_college, row_lock
from tests.concurrency.races.stage import THROUGH, Act, Scenario
from tests.factories.actors import a_curator
from tests.factories.people import a_master, details

HEADINGS = ("ФИО", "Дата рождения", "Группа", "Номер студбилета")
ROWS = [(f"Ким Анна {letter}на", "04.05.2006", "ТМ-31", f"С-{letter}") for letter in ("Ива", "Пав", "Род")]
NAME = "Савельев Дмитрий Олегович"
ONE_NUMBER = in_college(
    "constraint", "one_person_per_card_or_staff_number", "DROP INDEX one_person_per_card_or_staff_number"
)
ONE_CLICK = in_college(
    "constraint",
    "one_loading_per_click",
    "ALTER TABLE people_importbatch DROP CONSTRAINT one_loading_per_click",
)


def _forget_ids(_college: CollegeFacts, stack: ExitStack) -> None:
    def create(rows: QuerySet[Person], defaults: dict[str, object], **_id: UUID) -> tuple[Person, bool]:
        return rows.create(**defaults), True

    stack.enter_context(patch.object(QuerySet, "get_or_create", create))


ID_OF_THE_PAGE = Guard("id that the page has given the row", _forget_ids)


class TwoEditors(Scenario):
    """Curators change the card that all of them opened; none may lose what they were told is written."""

    name = "two editors of one card"
    guards = (row_lock("the card"),)
    after = (people, "check_number_free")
    refusals = frozenset({"Stale"})

    def prepare(self) -> None:
        self.curator = a_curator(self.colleges.first)
        with college_unit(self.colleges.first.id):
            self.person = a_master(self.curator, NAME)

    def changing(self, turn: int, version: int) -> Act:
        card = details(NAME, Kind.STAFF, position=f"мастер {version}-{turn}")

        def act() -> None:
            with college_unit(self.colleges.first.id):
                change_person(actor=self.curator, person_id=self.person, details=card, version=version)

        return act

    def acts(self) -> Sequence[Act]:
        with college_unit(self.colleges.first.id):
            version = Person.objects.get(id=self.person).version
        return [self.changing(turn, version) for turn in range(self.writers)]

    def is_harmed(self, ended: Sequence[str]) -> bool:
        return ended.count(THROUGH) > 1

    def again(self) -> None:
        """The next trial begins at the version that this one has left."""


class FormSentTwice(Scenario):
    """The form of a new person, sent again and again; it enters one person."""

    name = "a form of a new person sent twice"
    guards = (ID_OF_THE_PAGE,)
    after = (people, "check_number_free")
    refusals: ClassVar[frozenset[str]] = frozenset()

    def prepare(self) -> None:
        self.form_id = new_id()

    def send(self) -> None:
        curator = a_curator(self.colleges.first)
        with college_unit(self.colleges.first.id):
            add_person(actor=curator, details=details(NAME, Kind.STAFF), row_id=self.form_id)

    def acts(self) -> Sequence[Act]:
        return [self.send] * self.writers

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with college_unit(self.colleges.first.id):
            return Person.objects.count() != 1

    def again(self) -> None:
        as_owner_in(self.colleges.first, "DELETE FROM people_person")
        self.form_id = new_id()


class DoubleImport(Scenario):
    """A list is kept, and its loading is asked for by several clicks at once."""

    name = "double import of a list"
    guards: ClassVar[tuple[Guard, ...]] = (row_lock("the open lists"), ONE_CLICK, ONE_NUMBER)
    after = (loading, "review_of")
    refusals: ClassVar[frozenset[str]] = frozenset()
    names = 1

    def prepare(self) -> None:
        content = workbook([HEADINGS, *ROWS])
        self.curator = a_curator(self.colleges.first)
        with college_unit(self.colleges.first.id):
            self.drafts = [
                keep_draft(actor=self.curator, file_name=f"{number}.xlsx", content=content)
                for number in range(self.names)
            ]

    def loading(self, draft_id: UUID) -> Act:
        def act() -> None:
            with college_unit(self.colleges.first.id):
                load_draft(actor=self.curator, draft_id=draft_id, version=1)

        return act

    def acts(self) -> Sequence[Act]:
        return [self.loading(self.drafts[turn % self.names]) for turn in range(self.writers)]

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with college_unit(self.colleges.first.id):
            return (Person.objects.count(), ImportBatch.objects.count()) != (len(ROWS), 1)

    def again(self) -> None:
        as_owner_in(
            self.colleges.first,
            "DELETE FROM people_importbatch",
            "DELETE FROM people_person",
            "UPDATE people_importdraft SET state = 'open', version = 1",
        )


class SameListTwice(DoubleImport):
    """The same people come in two files at once."""

    name = "import of the same people from two files"
    guards = (row_lock("the open lists"), ONE_NUMBER)
    refusals = frozenset({"NothingToLoad", "NotVisible"})
    names = 2
