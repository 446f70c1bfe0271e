"""Whole turns of the story, with every event really delivered to its subscribers."""

from datetime import timedelta

import time_machine

from apps.intake.public import mentee_entry
from apps.matching.events import PairEnded
from apps.matching.models import Pair
from apps.matching.public import end_pair
from apps.notices.models import Notice
from apps.records.models import OutboxRow
from apps.selection.models import Clearance
from apps.selection.public import revoke_clearance
from kernel.clock import now
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_curator
from tests.factories.delivery import deliver_all
from tests.factories.matching import a_confirmed_pair, a_match
from tests.factories.programme import an_open_cycle
from tests.factories.selection import who_is_cleared


def test_r133_l3_both_are_told_and_a_lapse_suspends_until_it_is_mended(
    committed: str, zarechny: CollegeFacts
) -> None:
    curator = a_curator(zarechny)
    with college_unit(zarechny.id):
        an_open_cycle(zarechny)
        match = a_match(curator)
        a_confirmed_pair(curator, match)
    deliver_all()

    with college_unit(zarechny.id):
        told = {notice.person_id: notice.kind for notice in Notice.objects.all()}
        assert told == {match.mentee: "matching.mentor_found", match.mentor: "matching.mentee_found"}
        revoke_clearance(actor=curator, clearance_id=Clearance.objects.get().id, why="ошибка")
    deliver_all()

    with college_unit(zarechny.id):
        assert Pair.objects.get().suspended_for == ["adult_without_clearance"]
        assert Notice.objects.filter(kind="matching.pair_suspended").count() == 2
        who_is_cleared(curator, match.mentor, number="новая")
    deliver_all()

    with college_unit(zarechny.id):
        assert Pair.objects.get().suspended_for == []


def test_late_word_of_an_ended_pair_leaves_the_next_pair_alone(
    committed: str, zarechny: CollegeFacts
) -> None:
    curator = a_curator(zarechny)
    with college_unit(zarechny.id):
        an_open_cycle(zarechny)
        match = a_match(curator)
        end_pair(actor=curator, pair_id=a_confirmed_pair(curator, match), why="уехал")
        a_confirmed_pair(curator, match)
        OutboxRow.objects.filter(name=PairEnded.name).update(due_at=now() + timedelta(hours=1))
    deliver_all()
    with time_machine.travel(now() + timedelta(hours=2)):
        deliver_all()

    with college_unit(zarechny.id):
        assert mentee_entry(actor=curator, entry_id=match.mentee_entry).state == "paired"
