"""Two curators propose by hand at the same moment."""

from uuid import UUID

import pytest

from apps.matching.models import Pair
from apps.matching.public import propose_pair
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_curator
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import a_lawful_mentor, a_match, a_waiting_mentee
from tests.factories.programme import an_open_cycle
from tests.factories.turns import Act, while_unstored


class Stage:
    """A mentor with one place and two mentees, in a database that commits."""

    def __init__(self, college: CollegeFacts) -> None:
        self.college, self.curator = college, a_curator(college)
        with college_unit(college.id):
            an_open_cycle(college)
            self.match = a_match(self.curator)
            self.another_mentee = a_waiting_mentee(self.curator)
            other = a_lawful_mentor(self.curator, "Орлова Вера Павловна")
            self.another_mentor = a_mentor_entry(self.curator, other)

    def proposing(self, mentee: UUID, mentor: UUID) -> Act:
        """One curator's word."""
        return lambda: propose_pair(actor=self.curator, mentee_entry_id=mentee, mentor_entry_id=mentor)


@pytest.fixture
def stage(committed: str, zarechny: CollegeFacts) -> Stage:
    return Stage(zarechny)


def pairs_of(stage: Stage) -> int:
    with college_unit(stage.college.id):
        return Pair.objects.open().count()


def test_the_last_place_is_promised_once(stage: Stage) -> None:
    raised = while_unstored(
        stage.college,
        stage.proposing(stage.match.mentee_entry, stage.match.mentor_entry),
        stage.proposing(stage.another_mentee, stage.match.mentor_entry),
    )

    assert raised == ["MentorHasNoFreePlace"]
    assert pairs_of(stage) == 1


def test_r134_one_mentee_is_promised_to_one_mentor(stage: Stage) -> None:
    raised = while_unstored(
        stage.college,
        stage.proposing(stage.match.mentee_entry, stage.match.mentor_entry),
        stage.proposing(stage.match.mentee_entry, stage.another_mentor),
    )

    assert raised == ["MenteeAlreadyPaired"]
    assert pairs_of(stage) == 1
