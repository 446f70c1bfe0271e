"""Counting a month: who takes part out of whom, pairs at the end of it, what events add up to."""

from datetime import date
from uuid import UUID

import pytest

from apps.monitoring.rules import (
    Everybody,
    PairTold,
    Standing,
    Two,
    count,
    counting_day,
    differences,
    held_in,
)
from commons.reporting.public import Facts, check_possible

A, B, C, D = (UUID(int=number) for number in range(4))
STANDING = {A: Standing.STUDENT, B: Standing.TEACHING, C: Standing.STUDENT, D: Standing.OTHER}
ALL = Everybody(students=300, teaching_staff=40)
OCTOBER = date(2026, 10, 1)


def test_r91_a_person_of_several_pairs_takes_part_once() -> None:
    facts = count(ALL, [Two(A, B), Two(C, B)], STANDING, meetings=5)
    assert facts == Facts(300, 40, 2, 1, pairs=2, meetings=5, mentors=1)


def test_r91_guests_from_partners_are_mentors_and_not_in_coverage() -> None:
    facts = count(ALL, [Two(A, D)], STANDING, meetings=0)
    assert (facts.taking_part, facts.pairs, facts.mentors) == (1, 1, 1)


def test_r91_those_who_take_part_are_some_of_all_even_when_the_list_lost_them() -> None:
    facts = count(Everybody(1, 0), [Two(A, B), Two(C, B)], STANDING, meetings=0)
    assert (facts.students, facts.teaching_staff) == (2, 1)
    check_possible(facts)


def test_without_pairs_nobody_takes_part() -> None:
    assert count(ALL, [], {}, meetings=0) == Facts(300, 40, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("today", "day"),
    [(date(2026, 10, 20), date(2026, 10, 20)), (date(2026, 11, 3), date(2026, 10, 31))],
)
def test_pairs_are_counted_on_the_last_day_or_today(today: date, day: date) -> None:
    assert counting_day(OCTOBER, today) == day


@pytest.mark.parametrize(
    ("confirmed", "ended", "at_work"),
    [
        (date(2026, 10, 31), None, True),
        (date(2026, 11, 1), None, False),
        (date(2026, 10, 1), date(2026, 10, 31), False),
        (date(2026, 10, 1), date(2026, 11, 1), True),
    ],
)
def test_a_pair_is_of_the_month_on_whose_last_day_it_works(
    confirmed: date, ended: date | None, at_work: bool
) -> None:
    assert PairTold(Two(A, B), confirmed, ended).is_at_work(date(2026, 10, 31)) == at_work


def test_a_meeting_is_of_the_month_it_was_held_in() -> None:
    held = [date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 31), date(2026, 11, 1)]
    assert held_in(OCTOBER, held) == 2


def test_differences_name_the_metric_and_both_counts() -> None:
    kept, expected = Facts(300, 40, 2, 1, 2, 5, 1), Facts(299, 40, 2, 1, 3, 5, 1)
    found = differences(OCTOBER, kept, expected, ("pairs", "meetings"))
    assert [(one.metric, one.kept, one.expected) for one in found] == [("pairs", 2, 3)]
