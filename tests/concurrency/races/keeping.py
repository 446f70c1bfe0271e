"""A race for a kept list: the same file, sent by two tabs at once."""

from collections.abc import Sequence
from typing import ClassVar

from apps.people.models import ImportDraft
from apps.people.public import keep_draft
from apps.people.services import drafts
from tenants.public import college_unit
from tests.apps.people.roster.files import workbook
from tests.concurrency.races.guards import as_owner_in, in_college
from tests.concurrency.races.people import HEADINGS, ROWS
from tests.concurrency.races.stage import THROUGH, Act, Scenario
from tests.factories.actors import a_curator

ONE_DRAFT = in_college(
    "constraint",
    "the_same_file_sent_twice_is_one_draft",
    "DROP INDEX the_same_file_sent_twice_is_one_draft",
)


class SameFileSentTwice(Scenario):
    """Whoever sends the same file is led to the one draft of it."""

    name = "the same file sent twice"
    guards = (ONE_DRAFT,)
    after = (drafts, "read_table")
    refusals: ClassVar[frozenset[str]] = frozenset()

    def prepare(self) -> None:
        self.content = workbook([HEADINGS, *ROWS])

    def send(self) -> None:
        curator = a_curator(self.colleges.first)
        with college_unit(self.colleges.first.id):
            keep_draft(actor=curator, file_name="a.xlsx", content=self.content)

    def acts(self) -> Sequence[Act]:
        return [self.send] * 2

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with college_unit(self.colleges.first.id):
            return ImportDraft.objects.count() != 1 or set(ended) != {THROUGH}

    def again(self) -> None:
        as_owner_in(self.colleges.first, "DELETE FROM people_importdraft")
