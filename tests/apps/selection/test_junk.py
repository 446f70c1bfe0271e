"""Junk by any door of selection is refused by name, never by the database."""

from apps.selection import public as selection
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.junk import what_breaks
from tests.factories.people import a_master
from tests.factories.selection import CHECKED, a_clearance, who_is_cleared


def test_a_clearance_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)

    assert not what_breaks(
        selection.record_clearance, actor=curator, person_id=a_master(curator), facts=a_clearance()
    )


def test_revoking_for_junk_is_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)
    person = a_master(curator)
    clearance = selection.record_clearance(actor=curator, person_id=person, facts=a_clearance())

    assert not what_breaks(selection.revoke_clearance, actor=curator, clearance_id=clearance, why="ошибка")


def test_a_checklist_of_junk_is_refused_by_name(college: CollegeFacts) -> None:
    curator = a_curator(college)
    person = who_is_cleared(curator, a_master(curator))

    assert not what_breaks(
        selection.record_checklist, actor=curator, person_id=person, met={"ethics": CHECKED}
    )
    assert not what_breaks(
        selection.record_readiness, actor=curator, person_id=person, item="ethics", on=CHECKED
    )
