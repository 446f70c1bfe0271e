"""Notices are read by those whom they are for, and by nobody else."""

import pytest

from apps.notices.public import notices_page, notify, read_all_notices, read_notice, unread
from kernel import notices
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotVisible
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_coordinator, a_curator, a_mentee, a_mentor, the_system


def told(actor: Actor, *people: Actor, kind: str = "probe.pair") -> None:
    """Tell persons about a pair."""
    ids = [person.person_id for person in people if person.person_id]
    notify(actor=actor, people=ids, kind=kind, facts={"name": "Anna P."}, url_name="notices:list")


def test_r133_both_are_told_each_once(college: CollegeFacts, book: dict[object, str]) -> None:
    mentor, mentee = a_mentor(college, new_id()), a_mentee(college, new_id())

    told(a_curator(college), mentor, mentee, mentor)

    assert (unread(mentor), unread(mentee)) == (1, 1)
    (row,) = notices_page(actor=mentor, filters={}, cursor="").rows
    assert (row.title, row.body, row.is_read) == (
        "Your pair is confirmed",
        "You meet Anna P. on Monday.",
        False,
    )


def test_staff_who_are_no_person_here_see_nobody_else_s_notices(
    college: CollegeFacts, book: dict[object, str]
) -> None:
    told(the_system(college), a_mentor(college, new_id()))

    assert unread(a_curator(college)) == 0
    assert notices_page(actor=a_curator(college), filters={}, cursor="").total == 0


def test_a_coordinator_can_neither_tell_nor_read(college: CollegeFacts, book: dict[object, str]) -> None:
    mentor = a_mentor(college, new_id())

    with pytest.raises(NotVisible):
        told(a_coordinator(new_id()), mentor)
    with pytest.raises(NotVisible):
        notices_page(actor=a_coordinator(new_id()), filters={}, cursor="")
    assert unread(mentor) == 0


def test_reading_one_leaves_the_others_new(college: CollegeFacts, book: dict[object, str]) -> None:
    mentor = a_mentor(college, new_id())
    for _one in range(3):
        told(a_curator(college), mentor)
    first = notices_page(actor=mentor, filters={}, cursor="").rows[0]

    route = read_notice(actor=mentor, notice_id=first.id)

    assert route.name == "notices:list"
    assert unread(mentor) == 2
    assert first.id not in {
        row.id for row in notices_page(actor=mentor, filters={"state": "new"}, cursor="").rows
    }
    read_all_notices(actor=mentor)
    assert unread(mentor) == 0


def test_a_notice_of_another_person_is_not_there(college: CollegeFacts, book: dict[object, str]) -> None:
    mentor, other = a_mentor(college, new_id()), a_mentee(college, new_id())
    told(a_curator(college), mentor)
    (row,) = notices_page(actor=mentor, filters={}, cursor="").rows

    for stranger in (other, a_curator(college)):
        with pytest.raises(NotVisible), college_unit(college.id):
            read_notice(actor=stranger, notice_id=row.id)
        read_all_notices(actor=stranger)
    assert unread(mentor) == 1


def test_another_college_has_none_of_them(
    college: CollegeFacts, severny: CollegeFacts, book: dict[object, str]
) -> None:
    mentor = a_mentor(college, new_id())
    told(a_curator(college), mentor)

    with college_unit(severny.id):
        assert unread(mentor) == 0


def test_a_long_list_comes_in_pages_of_fifty(college: CollegeFacts, book: dict[object, str]) -> None:
    mentor = a_mentor(college, new_id())
    for _one in range(52):
        told(a_curator(college), mentor)

    first = notices_page(actor=mentor, filters={}, cursor="")
    second = notices_page(actor=mentor, filters={}, cursor=first.next_cursor)

    assert (len(first.rows), first.total, len(second.rows), second.next_cursor) == (50, 52, 2, "")
    assert {row.id for row in first.rows}.isdisjoint(row.id for row in second.rows)


def test_a_kind_that_nobody_declared_cannot_be_told(college: CollegeFacts) -> None:
    mentor = a_mentor(college, new_id())

    with pytest.raises(KeyError):
        told(a_curator(college), mentor, kind="probe.unknown")
    assert unread(mentor) == 0


def test_a_subject_line_can_hold_no_fact() -> None:
    with pytest.raises(ValueError, match="nothing personal"):
        notices.declare("probe.bad", title="{name} is your mentor", body="")
    assert "probe.bad" not in notices.KINDS


@pytest.mark.parametrize("kind", notices.KINDS.values(), ids=lambda kind: kind.name)
def test_no_declared_title_holds_a_fact(kind: notices.Kind) -> None:
    assert "{" not in kind.title
