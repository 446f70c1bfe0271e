"""The same person twice in one file."""

from apps.people.roster import LEAVE_OUT, NEW, Decisions, Field, Outcome
from tests.apps.people.roster.lists import IVANOV, checked_people, codes, like

TEACHER = ("Юдин", "Олег", "Ильич", "", "мастер", "", "мастер", "", "", "")


def test_a_person_named_twice_is_refused_the_second_time_with_a_choice() -> None:
    run = checked_people(IVANOV, like(IVANOV, group="СВ-11"), like(IVANOV, given_name="ПЕТР"))

    assert [row.outcome for row in run.rows] == [Outcome.ADD, Outcome.BAD, Outcome.BAD]
    reason = run.rows[2].reasons[0]
    assert (reason.code, reason.note.facts, reason.field) == ("repeats_row", {"row": 2}, None)
    assert [choice.value for choice in reason.choices] == [LEAVE_OUT, NEW]


def test_namesakes_born_on_other_days_are_two_people() -> None:
    run = checked_people(IVANOV, like(IVANOV, birth_date="01.05.2008"))

    assert [row.outcome for row in run.rows] == [Outcome.ADD, Outcome.ADD]


def test_people_of_staff_without_dates_are_told_by_name() -> None:
    assert [codes(row) for row in checked_people(TEACHER, TEACHER).rows] == [[], ["repeats_row"]]


def test_a_repetition_may_be_another_person_or_left_out() -> None:
    new = checked_people(IVANOV, IVANOV, decisions=Decisions(answers={3: NEW}))
    left = checked_people(IVANOV, IVANOV, decisions=Decisions(answers={3: LEAVE_OUT}))

    assert new.rows[1].outcome is Outcome.ADD
    assert left.rows[1].outcome is Outcome.SKIP


def test_when_the_first_is_left_out_the_second_stands() -> None:
    run = checked_people(IVANOV, IVANOV, decisions=Decisions(answers={2: LEAVE_OUT}))

    assert [row.outcome for row in run.rows] == [Outcome.SKIP, Outcome.ADD]


def test_one_address_is_one_persons() -> None:
    other = like(TEACHER, email="a@x.example")

    run = checked_people(like(IVANOV, email="A@x.example"), other)

    reason = run.rows[1].reasons[0]
    assert (reason.code, reason.field, reason.note.facts) == ("repeats_email", Field.EMAIL, {"row": 2})
    assert [choice.value for choice in reason.choices] == [LEAVE_OUT]


def test_one_number_is_one_persons() -> None:
    run = checked_people(like(IVANOV, external_key="С-101"), like(TEACHER, external_key="C-101"))

    assert [codes(row) for row in run.rows] == [[], ["repeats_key"]]


def test_a_row_with_a_bad_date_is_nobodys_repetition() -> None:
    run = checked_people(like(IVANOV, birth_date="31.02.2009"), like(IVANOV, birth_date="30.02.2009"))

    assert [codes(row) for row in run.rows] == [["no_such_date"], ["no_such_date"]]
