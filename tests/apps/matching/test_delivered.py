"""Whole turns of the story, with every event really delivered to its subscribers."""

from apps.matching.models import Pair
from apps.notices.models import Notice
from apps.selection.models import Clearance
from apps.selection.public import revoke_clearance
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
