"""Rows against the people the college has already."""

from uuid import UUID

import pytest

from apps.people.roster import NEW, SAME, Change, Decisions, Field, KnownPerson, Outcome
from tests.apps.people.roster.lists import IVANOV, checked, checked_people, codes, known_person, like

VALUES = {
    Field.FAMILY_NAME: "Иванов",
    Field.GIVEN_NAME: "Пётр",
    Field.PATRONYMIC: "Ильич",
    Field.BIRTH_DATE: "2009-12-31",
    Field.KIND: "student",
    Field.GROUP: "ТМ-21",
    Field.EXTERNAL_KEY: "С-101",
    Field.EMAIL: "petr@x.example",
}


def known(number: int = 1, **changed: str) -> KnownPerson:
    """Ivanov as the college keeps him, with some values changed."""
    return known_person(number, {**VALUES, **{Field(name): value for name, value in changed.items()}})


TEACHER = ("Юдин", "Олег", "Ильич", "", "мастер", "", "мастер", "", "", "")


def known_teacher(number: int = 1, **changed: str) -> KnownPerson:
    """Yudin, a member of staff without a date of birth, as the college keeps him."""
    kept = {"family_name": "Юдин", "given_name": "Олег", "birth_date": "", "kind": "staff", "group": ""}
    return known(number, **{**kept, "position": "мастер", "external_key": "", "email": "", **changed})


def test_a_person_without_news_is_the_same() -> None:
    row = checked_people(IVANOV, known=[known()]).rows[0]

    assert (row.outcome, row.known_id, row.changes) == (Outcome.SAME, UUID(int=1), ())


def test_changes_are_told_column_by_column() -> None:
    run = checked_people(like(IVANOV, group="СВ-11", phone="89121234567"), known=[known()])

    assert run.rows[0].outcome is Outcome.CHANGE
    assert run.rows[0].changes == (
        Change(Field.GROUP, "ТМ-21", "СВ-11"),
        Change(Field.PHONE, "", "+7 912 123-45-67"),
    )
    assert run.changed_fields == {Field.GROUP: 1, Field.PHONE: 1}


def test_an_empty_cell_erases_nothing() -> None:
    assert (
        checked_people(like(IVANOV, group="", kind="студент"), known=[known()]).rows[0].outcome
        is Outcome.SAME
    )


def test_a_value_the_college_does_not_keep_is_not_compared() -> None:
    person = known()
    kept = {field: value for field, value in person.values.items() if field != "phone"}
    bare = KnownPerson(
        person.id, person.normal_name, person.birth_date, person.email, person.external_key, kept
    )

    assert checked_people(like(IVANOV, phone="89121234567"), known=[bare]).rows[0].outcome is Outcome.SAME


def test_e_for_yo_is_no_change_but_yo_for_e_is() -> None:
    assert checked_people(like(IVANOV, given_name="Петр"), known=[known()]).rows[0].changes == ()
    assert checked_people(IVANOV, known=[known(given_name="Петр")]).rows[0].changes == (
        Change(Field.GIVEN_NAME, "Петр", "Пётр"),
    )


def test_a_kind_nobody_wrote_is_no_change() -> None:
    alumnus = known(kind="alumnus")

    assert checked_people(like(IVANOV, kind=""), known=[alumnus]).rows[0].outcome is Outcome.SAME
    assert checked_people(IVANOV, known=[alumnus]).rows[0].changes == (
        Change(Field.KIND, "alumnus", "student"),
    )


@pytest.mark.parametrize("found_by", [{"external_key": "C-101"}, {"email": "PETR@x.example"}])
def test_a_number_or_an_address_finds_a_person_whose_family_name_changed(found_by: dict[str, str]) -> None:
    row = checked_people(like(IVANOV, family_name="Сидоров", **found_by), known=[known()]).rows[0]

    assert row.outcome is Outcome.CHANGE
    assert Change(Field.FAMILY_NAME, "Иванов", "Сидоров") in row.changes


@pytest.mark.parametrize(
    ("held", "code", "field"),
    [
        ({"external_key": "С-101"}, "key_of_another", Field.EXTERNAL_KEY),
        ({"email": "petr@x.example"}, "email_of_another", Field.EMAIL),
    ],
)
def test_a_number_or_an_address_of_somebody_else_is_refused(
    held: dict[str, str], code: str, field: Field
) -> None:
    row = checked_people(like(TEACHER, **held), known=[known()]).rows[0]

    assert (row.outcome, row.reasons[0].code, row.reasons[0].field) == (Outcome.BAD, code, field)
    assert row.reasons[0].note.facts == {"name": "Иванов Пётр Ильич, 31.12.2009, ТМ-21"}
    assert [choice.value for choice in row.reasons[0].choices] == [f"{SAME}{UUID(int=1)}", "leave_out"]


def test_a_strangers_number_is_not_settled_by_calling_the_person_new() -> None:
    row = checked_people(
        like(TEACHER, external_key="С-101"), known=[known()], decisions=Decisions(answers={2: NEW})
    ).rows[0]

    assert codes(row) == ["key_of_another"]


def test_a_missing_patronymic_parts_nobody() -> None:
    row = checked_people(IVANOV, known=[known(patronymic="")]).rows[0]

    assert row.changes == (Change(Field.PATRONYMIC, "", "Ильич"),)


@pytest.mark.parametrize(
    "changed",
    [
        {"birth_date": "30.12.2009"},
        {"birth_date": "31.12.2008"},
        {"family_name": "Иваноф"},
        {"family_name": "Ивнаов"},
        {"family_name": "Сидоров"},
        {"given_name": "Пёотр"},
    ],
)
def test_a_person_nearly_known_waits_for_a_choice(changed: dict[str, str]) -> None:
    run = checked_people(like(IVANOV, **changed), known=[known()])

    row = run.rows[0]
    assert (row.outcome, codes(row)) == (Outcome.BAD, ["perhaps_known"])
    assert (run.alike, run.mistaken) == ((row,), ())
    assert [choice.value for choice in row.reasons[0].choices] == [f"{SAME}{UUID(int=1)}", NEW, "leave_out"]


def test_day_and_month_that_changed_places_are_near() -> None:
    row = checked_people(like(IVANOV, birth_date="05.12.2009"), known=[known(birth_date="2009-05-12")]).rows[
        0
    ]

    assert codes(row) == ["perhaps_known"]


@pytest.mark.parametrize(
    "changed",
    [
        {"birth_date": "01.05.2008"},
        {"family_name": "Сидоров", "given_name": "Лев"},
        {"patronymic": "Олегович"},
    ],
)
def test_people_with_less_in_common_are_new(changed: dict[str, str]) -> None:
    assert checked_people(like(IVANOV, **changed), known=[known()]).rows[0].outcome is Outcome.ADD


def test_the_choice_settles_the_doubt() -> None:
    nearly = like(IVANOV, family_name="Сидоров")
    same = checked_people(nearly, known=[known()], decisions=Decisions(answers={2: f"{SAME}{UUID(int=1)}"}))
    new = checked_people(nearly, known=[known()], decisions=Decisions(answers={2: NEW}))

    assert (same.rows[0].outcome, same.rows[0].known_id) == (Outcome.CHANGE, UUID(int=1))
    assert (new.rows[0].outcome, new.rows[0].known_id) == (Outcome.ADD, None)


def test_a_choice_of_somebody_who_is_gone_settles_nothing() -> None:
    decisions = Decisions(answers={2: f"{SAME}{UUID(int=9)}"})

    assert codes(
        checked_people(like(IVANOV, family_name="Сидоров"), known=[known()], decisions=decisions).rows[0]
    ) == ["perhaps_known"]


def test_a_person_surely_in_another_row_is_no_doubt_here() -> None:
    twin = like(IVANOV, given_name="Пётро")

    run = checked_people(twin, IVANOV, known=[known()])

    assert [row.outcome for row in run.rows] == [Outcome.ADD, Outcome.SAME]


def test_two_rows_about_one_known_person_are_one_too_many() -> None:
    run = checked_people(IVANOV, like(IVANOV, family_name="Сидоров", external_key="С-101"), known=[known()])

    assert [codes(row) for row in run.rows] == [[], ["repeats_person"]]
    assert run.rows[1].reasons[0].note.facts == {"row": 2}


def test_several_people_that_fit_are_named() -> None:
    other = known(2, family_name="Юдин", given_name="Олег", external_key="С-102", email="")

    row = checked_people(like(IVANOV, external_key="С-102"), known=[known(), other]).rows[0]

    assert codes(row) == ["several_known"]
    assert [choice.value for choice in row.reasons[0].choices] == [
        f"{SAME}{UUID(int=2)}",
        f"{SAME}{UUID(int=1)}",
        "leave_out",
    ]


def test_a_chosen_person_does_not_take_the_number_of_another() -> None:
    other = known(2, family_name="Юдин", given_name="Олег", external_key="С-102", email="")
    decisions = Decisions(answers={2: f"{SAME}{UUID(int=1)}"})

    run = checked_people(like(IVANOV, external_key="С-102"), known=[known(), other], decisions=decisions)

    assert codes(run.rows[0]) == ["key_of_another"]
    assert [choice.value for choice in run.rows[0].reasons[0].choices] == ["leave_out"]


def test_a_person_of_staff_without_dates_is_the_same_by_name_and_kind() -> None:
    assert checked_people(TEACHER, known=[known_teacher()]).rows[0].outcome is Outcome.SAME


def test_a_namesake_of_another_kind_without_dates_is_a_doubt() -> None:
    alumnus = known_teacher(kind="alumnus")

    assert codes(checked_people(TEACHER, known=[alumnus]).rows[0]) == ["perhaps_known"]


def test_two_namesakes_without_dates_are_a_doubt() -> None:
    run = checked_people(TEACHER, known=[known_teacher(1), known_teacher(2)])

    assert codes(run.rows[0]) == ["several_known"]


def test_a_date_on_one_side_needs_another_witness() -> None:
    dated = known_teacher(birth_date="1980-01-01")
    elsewhere = known_teacher(birth_date="1980-01-01", position="методист")

    assert checked_people(TEACHER, known=[dated]).rows[0].outcome is Outcome.SAME
    assert codes(checked_people(TEACHER, known=[elsewhere]).rows[0]) == ["perhaps_known"]


def test_a_crowd_born_on_one_day_is_compared_by_name_only() -> None:
    crowd = [known(number, given_name="Лев", external_key="", email="") for number in range(2, 60)]

    row = checked_people(like(IVANOV, given_name="Пётро"), known=[known(), *crowd]).rows[0]

    assert row.outcome is Outcome.ADD


def test_consent_given_before_counts() -> None:
    person = known(consent="yes", representative_consent="yes")

    run = checked_people(like(IVANOV, group="СВ-11"), known=[person])

    assert run.rows[0].without_consent is False


@pytest.mark.parametrize(
    ("before", "written", "changes"),
    [
        ("", "да", ["consent"]),
        ("2026-09-01", "да", []),
        ("2026-09-01", "01.09.2026", []),
        ("2026-09-01", "02.09.2026", ["consent"]),
    ],
)
def test_only_a_first_or_a_later_consent_is_a_change(before: str, written: str, changes: list[str]) -> None:
    headings = ("ФИО", "ДР", "Группа", "Согласие")
    person = known(
        family_name="Ким", given_name="Ева", patronymic="", birth_date="2009-12-31", consent=before
    )

    row = checked(headings, ("Ким Ева", "31.12.2009", "", written), known=[person]).rows[0]

    assert [change.field for change in row.changes] == changes
