"""The people's pages: who opens which, what they show, what a hostile or hasty hand meets."""

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from pytest_django.fixtures import Settings

from apps.people.models import Consent, ImportDraft, Person
from apps.people.public import keep_draft, review_draft
from apps.records.models import JournalEntry
from kernel.ids import new_id
from kernel.policy import Actor
from tenants.public import CollegeFacts, college_unit
from tests.apps.people.roster.files import workbook
from tests.factories.actors import a_controller, a_curator, a_mentor, a_psychologist, a_teacher
from tests.factories.pages import signed_in
from tests.factories.people import a_grown_student, a_master, a_minor_student, who_consented

HEADINGS = ("ФИО", "Дата рождения", "Группа", "Согласие")
KIM = ("Ким Елена Андреевна", "04.05.2006", "ТМ-31", "да")
WRONG = ("Юдина Ева Олеговна", "31.02.2009", "СВ-11", "")
SAMPLES = Path("docs/samples")


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> Path:
    """Private files of this test only."""
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}
    return tmp_path


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    return a_curator(college)


@pytest.fixture
def pages(curator: Actor) -> Client:
    """The curator's browser."""
    return browser_of(curator)


def browser_of(actor: Actor) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), actor)


def text_of(answer: Any) -> str:
    return " ".join(answer.content.decode().replace("\xa0", " ").split())


def sent(pages: Client, name: str, content: bytes) -> Any:
    return pages.post("/people/import/", {"file": SimpleUploadedFile(name, content)})


def uploaded(pages: Client, *rows: tuple[str, ...]) -> UUID:
    """A list sent by the page; its draft."""
    assert sent(pages, "a.xlsx", workbook([HEADINGS, *rows])).status_code == 302
    return ImportDraft.objects.latest("id").id


def test_the_empty_list_leads_to_the_import(pages: Client) -> None:
    answer = pages.get("/people/")

    assert "There is nobody in the college’s list yet" in text_of(answer).replace("&#x27;", "’").replace(
        "'", "’"
    )
    assert 'href="/people/import/"' in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "status"),
    [(a_curator, 200), (a_controller, 200), (a_psychologist, 200), (a_teacher, 200)],
)
def test_staff_open_the_list(college: CollegeFacts, role: Any, status: int) -> None:
    assert browser_of(role(college)).get("/people/").status_code == status


def test_a_teacher_sees_names_without_cards_and_consents(college: CollegeFacts, curator: Actor) -> None:
    person_id = who_consented(curator, a_grown_student(curator))
    a_grown_student(curator, "Юдина Ева")
    teacher = browser_of(a_teacher(college))

    page = teacher.get("/people/").content.decode()
    sheet = load_workbook(io.BytesIO(teacher.get("/people/?export=xlsx").content)).active

    assert "Ким Елена Андреевна" in page
    assert "Юдина" not in page
    assert str(person_id) not in page
    assert "Consent" not in page
    assert sheet is not None
    assert sheet.max_column == 5
    assert teacher.get(f"/people/{person_id}/").status_code == 403


def test_participants_find_nothing_here(college: CollegeFacts, curator: Actor) -> None:
    person_id = who_consented(curator, a_grown_student(curator))
    mentor = browser_of(a_mentor(college, person_id))

    for address in ("/people/", f"/people/{person_id}/", "/people/import/", "/people/add/"):
        assert mentor.get(address).status_code == 404


@pytest.mark.parametrize("role", [a_controller, a_psychologist, a_teacher])
def test_other_staff_change_nothing(college: CollegeFacts, curator: Actor, role: Any) -> None:
    person_id = who_consented(curator, a_grown_student(curator))
    other = browser_of(role(college))

    for address in (
        "/people/add/",
        "/people/import/",
        f"/people/{person_id}/change/",
        f"/people/{person_id}/consents/",
        f"/people/{person_id}/representative/",
        f"/people/consents/?chosen={person_id}",
        f"/people/{person_id}/consents/participation/self/withdraw/",
    ):
        assert other.get(address).status_code == 403
    assert other.post(f"/people/{person_id}/consents/participation/self/withdraw/").status_code == 403
    assert Consent.objects.standing().count() == 2


def test_another_college_s_person_and_nobody_answer_alike(
    college: CollegeFacts, severny: CollegeFacts, curator: Actor
) -> None:
    with college_unit(severny.id):
        foreign = a_grown_student(a_curator(severny))
    pages = browser_of(curator)

    answers = [pages.get(f"/people/{person_id}/") for person_id in (foreign, new_id())]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_search_takes_any_part_of_the_name_and_e_for_yo(curator: Actor, pages: Client) -> None:
    a_grown_student(curator, "Семёнов Пётр Ильич", group="ТМ-31")
    a_grown_student(curator, "Ким Елена Андреевна", group="СВ-11")

    assert "Семёнов" in text_of(pages.get("/people/?search=петр+сем"))
    assert "Семёнов" in text_of(pages.get("/people/?search=МЁНОВ"))
    assert "Семёнов" in text_of(pages.get("/people/?search=тм-31"))
    assert "Семёнов" not in text_of(pages.get("/people/?search=ким"))


def test_the_list_is_sorted_with_yo_as_e(curator: Actor, pages: Client) -> None:
    for name in ("Ежова Анна", "Ёлкина Анна", "Енина Анна", "Жукова Анна"):
        a_grown_student(curator, name)

    text = text_of(pages.get("/people/"))

    found = sorted(("Ежова", "Ёлкина", "Енина", "Жукова"), key=text.index)
    assert found == ["Ежова", "Ёлкина", "Енина", "Жукова"]


def test_filters_narrow_the_list(curator: Actor, pages: Client) -> None:
    who_consented(curator, a_grown_student(curator, "Ким Елена", group="ТМ-31", course=3))
    a_master(curator, "Юдин Олег")

    for narrowed, found, hidden in (
        ("kind=staff", "Юдин", "Ким"),
        ("group=ТМ-31", "Ким", "Юдин"),
        ("course=3", "Ким", "Юдин"),
        ("consent=yes", "Ким", "Юдин"),
        ("consent=no", "Юдин", "Ким"),
    ):
        text = text_of(pages.get(f"/people/?{narrowed}"))
        assert found in text
        assert hidden not in text


def test_pages_of_fifty_hold_everybody_once(curator: Actor, pages: Client) -> None:
    for number in range(120):
        a_grown_student(curator, f"Ким Анна {'абвгдежзик'[number % 10]}{number // 10}")
    for order in ("name", "-name", "group", "-group"):
        seen: list[str] = []
        address = f"/people/?order={order}"
        while address:
            answer = pages.get(address)
            listing = answer.context["listing"]
            seen += [row.id for row in listing.rows]
            address = f"/people/{listing.next_url}" if listing.next_url else ""
        assert len(seen) == len(set(seen)) == 120


def queries_of(pages: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert pages.get(address).status_code == 200
    return len(seen)


def test_the_list_costs_the_same_for_5_and_50_rows(curator: Actor, pages: Client) -> None:
    for number in range(5):
        who_consented(curator, a_minor_student(curator, f"Ким Анна {number}"))
    few = queries_of(pages, "/people/")
    for number in range(5, 50):
        a_minor_student(curator, f"Ким Анна {number}")

    assert queries_of(pages, "/people/") == few <= 15


def test_the_spreadsheet_is_neutralised_and_journalled(curator: Actor, pages: Client) -> None:
    person_id = a_minor_student(curator, position='=HYPERLINK("http://x")')

    answer = pages.get("/people/?export=xlsx")

    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    assert sheet["E2"].value == '\'=HYPERLINK("http://x")'
    assert JournalEntry.objects.get(act="people.export_list").subjects == [person_id]


def test_a_person_is_added_by_hand_with_settled_texts(pages: Client) -> None:
    card = {
        "family_name": " Семёнов ",
        "given_name": "Пётр",
        "kind": "student",
        "birth_date": "31.12.2009",
        "phone": "8 (912) 345-67-89",
    }

    answer = pages.post("/people/add/", card)

    person = Person.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/people/{person.id}/")
    assert (person.name, person.phone) == ("Семёнов Пётр", "+7 912 345-67-89")


def test_a_wrong_card_comes_back_as_it_was_typed(pages: Client) -> None:
    answer = pages.post("/people/add/", {"family_name": "Ким", "given_name": "Ева", "kind": "student"})

    assert "date of birth is needed" in text_of(answer)
    assert 'value="Ким"' in answer.content.decode()
    assert not Person.objects.exists()


def test_a_stale_card_is_told_and_nothing_is_written(curator: Actor, pages: Client) -> None:
    person_id = a_grown_student(curator)
    card = {"family_name": "Ким", "given_name": "Ева", "kind": "alumnus", "version": "7"}

    assert pages.post(f"/people/{person_id}/change/", card).status_code == 409
    assert Person.objects.get().given_name == "Елена"


def test_consents_of_many_are_recorded_each_by_age(curator: Actor, pages: Client) -> None:
    grown, minor = a_grown_student(curator), a_minor_student(curator)
    papers = {
        "chosen": [str(grown), str(minor)],
        "kinds": ["participation", "personal_data"],
        "signers": ["self", "representative"],
        "signed_on": "01.09.2026",
        "valid_until": "",
    }

    for _ in range(2):
        assert pages.post("/people/consents/", papers).status_code == 302

    assert Consent.objects.filter(person_id=grown).count() == 2
    assert Consent.objects.filter(person_id=minor).count() == 4
    assert JournalEntry.objects.filter(act="people.record_consent").count() == 1


def test_the_form_says_who_must_sign_and_why(curator: Actor, pages: Client) -> None:
    minor = text_of(pages.get(f"/people/{a_minor_student(curator)}/consents/"))
    grown = text_of(pages.get(f"/people/{a_grown_student(curator)}/consents/"))

    assert "from 14 to 17 both the person and the legal representative sign" in minor
    assert "only their own signature is needed" in grown


def test_withdrawal_asks_first(curator: Actor, pages: Client) -> None:
    person_id = who_consented(curator, a_grown_student(curator))
    address = f"/people/{person_id}/consents/participation/self/withdraw/"

    assert pages.get(address).status_code == 200
    assert Consent.objects.standing().count() == 2
    assert pages.post(address).status_code == 302
    assert Consent.objects.standing().count() == 1


def test_a_list_goes_from_file_to_people(pages: Client) -> None:
    draft_id = uploaded(pages, KIM, WRONG)
    check = pages.get(f"/people/import/{draft_id}/")
    assert "1 row is ready, 1 needs mending" in text_of(check)
    assert not Person.objects.exists()

    done = pages.post(f"/people/import/{draft_id}/load/", {"version": "1"}, follow=True)

    assert "Some rows are still to be mended" in text_of(done)
    assert Person.objects.get().name == "Ким Елена Андреевна"


def test_a_list_without_ready_rows_says_what_is_left(pages: Client) -> None:
    assert "1 row needs mending" in review_text(pages, uploaded(pages, WRONG))

    draft_id = uploaded(pages, KIM)
    pages.post(f"/people/import/{draft_id}/load/", {"version": "1"})

    assert "Nothing new to load" in review_text(pages, uploaded(pages, KIM))


def test_a_list_goes_on_however_many_were_begun_after_it(pages: Client) -> None:
    draft_id = uploaded(pages, KIM, WRONG)
    begun = ImportDraft.objects.values().get(id=draft_id)
    for number in range(21):
        ImportDraft.objects.create(**begun | {"id": new_id(), "file_key": f"{number}", "sha256": f"{number}"})

    done = pages.post(f"/people/import/{draft_id}/load/", {"version": "1"}, follow=True)

    assert "Some rows are still to be mended" in text_of(done)


def test_a_double_click_loads_once(pages: Client) -> None:
    draft_id = uploaded(pages, KIM)

    answers = [pages.post(f"/people/import/{draft_id}/load/", {"version": "1"}) for _ in range(2)]

    assert answers[0]["Location"] == answers[1]["Location"]
    assert Person.objects.count() == 1


def test_a_stale_check_page_loads_nothing(pages: Client) -> None:
    draft_id = uploaded(pages, KIM, WRONG)

    for version in ("7", "", "x"):
        answer = pages.post(f"/people/import/{draft_id}/load/", {"version": version})
        assert answer.status_code == 409
    assert not Person.objects.exists()


def test_a_row_is_mended_in_place(pages: Client) -> None:
    draft_id = uploaded(pages, KIM, WRONG)
    mend = {"version": "1", "was:3:birth_date": "31.02.2009", "mend:3:birth_date": "28.02.2009"}

    assert pages.post(f"/people/import/{draft_id}/", mend).status_code == 302

    assert "2 rows are ready" in text_of(pages.get(f"/people/import/{draft_id}/"))


def test_a_suggestion_is_shown_and_taken_only_by_the_curator(curator: Actor, pages: Client) -> None:
    headings = ("ФИО", "Дата рождения", "Кто")
    content = workbook([headings, ("Ким Елена", "04.05.2006", "стуент")])
    draft_id = keep_draft(actor=curator, file_name="a.xlsx", content=content)

    page = pages.get(f"/people/import/{draft_id}/").content.decode()

    assert 'name="mend:2:kind" value="студент"' in page
    assert review_draft(actor=curator, draft_id=draft_id).run.loadable == ()


def test_the_bad_rows_are_mended_in_a_spreadsheet_and_loaded_again(pages: Client) -> None:
    draft_id = uploaded(pages, KIM, WRONG)
    answer = pages.get(f"/people/import/{draft_id}/bad-rows/")
    book = load_workbook(io.BytesIO(answer.content))
    sheet = book.active
    assert sheet is not None
    assert (sheet["A2"].value, sheet["E2"].value) == (
        "Юдина Ева Олеговна",
        "Date of birth: There is no such date.",
    )

    sheet["B2"] = "28.02.2009"
    mended = io.BytesIO()
    book.save(mended)
    sent(pages, "b.xlsx", mended.getvalue())
    second = ImportDraft.objects.latest("id").id
    pages.post(f"/people/import/{second}/load/", {"version": "1"})

    assert Person.objects.get().birth_date == date(2009, 2, 28)


def test_the_samples_load_and_the_text_changes_nobody(pages: Client) -> None:
    for name in ("students-and-staff.xlsx", "students-and-staff.cp1251.csv"):
        assert sent(pages, name, (SAMPLES / name).read_bytes()).status_code == 302
        draft = ImportDraft.objects.latest("id")
        pages.post(f"/people/import/{draft.id}/load/", {"version": "1"})

    assert Person.objects.count() == 57


def test_columns_are_asked_about_when_they_are_unclear(pages: Client) -> None:
    content = workbook([("ФИО", "Дата рождения", "Дата рожд."), ("Ким Елена", "04.05.2006", "")])

    answer = sent(pages, "a.xlsx", content)

    assert answer["Location"].endswith("/columns/")
    draft = ImportDraft.objects.get()
    posted = {
        "version": "1",
        "column:0": "full_name",
        "column:1": "",
        "column:2": "birth_date",
        "kind": "student",
    }
    assert pages.post(answer["Location"], posted).status_code == 302
    assert review_text(pages, draft.id).count("Ким Елена") >= 1


def review_text(pages: Client, draft_id: UUID) -> str:
    return text_of(pages.get(f"/people/import/{draft_id}/"))


def test_an_import_is_left_and_found_again(pages: Client) -> None:
    draft_id = uploaded(pages, KIM)

    assert f"/people/import/{draft_id}/" in pages.get("/people/import/").content.decode()


def test_an_import_that_was_given_up_is_gone(pages: Client) -> None:
    draft_id = uploaded(pages, KIM)

    assert pages.get(f"/people/import/{draft_id}/drop/").status_code == 200
    assert pages.post(f"/people/import/{draft_id}/drop/").status_code == 302
    assert pages.get(f"/people/import/{draft_id}/").status_code == 404


def bomb() -> bytes:
    """A workbook that unpacks to a hundred megabytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 100_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.xlsx", b"%PDF-1.7 list", "is a PDF document"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 99, "is a picture"),
        ("a.xlsx", b"<html><table></table></html>", "is a web page"),
        ("a.xlsx", b"PK\x03\x04 broken", "is damaged"),
        ("a.xlsx", b"0" * 20 * 1024 * 1024, "is larger than 5 MB"),
        ("a.xlsx", bomb(), "takes more than 25 MB"),
        ("a.csv", "ФИО;Группа".encode("cp1251"), "no rows under them"),
        ("a.csv", b"\n\n", "There is nothing in the file"),
        ("a.csv", b"", "There is nothing in this file"),
        ("a.xlsx", workbook([("Один", "Два"), ("1", "2")]), "No row with headings was found"),
    ],
)
def test_a_hostile_or_wrong_file_gets_a_clear_answer(
    pages: Client, files: Path, name: str, content: bytes, words: str
) -> None:
    answer = sent(pages, name, content)

    assert answer.status_code == 200
    assert words in text_of(answer)
    assert not ImportDraft.objects.exists()
    assert [path for path in files.rglob("*") if path.is_file()] == []


def test_a_formula_in_a_cell_is_a_guess_at_most_and_never_runs(pages: Client) -> None:
    draft_id = uploaded(pages, ("=HYPERLINK(1)", "04.05.2006", "ТМ-31", ""), KIM)

    text = review_text(pages, draft_id)

    assert "1 row is ready, 1 needs mending" in text


@pytest.mark.parametrize(
    "posted",
    [
        {"mend:x:birth_date": "1", "mend:3:no_such": "1", "mend:3": "1", "answer:3:4": "x", "answer:": "x"},
        {"mend:99999:birth_date": "01.01.2009", "answer:99999": "leave_out"},
        {"answer:3": "same:not-a-person", "mend:3:birth_date": "x" * 5000},
    ],
)
def test_what_a_hasty_hand_posts_breaks_nothing(pages: Client, posted: dict[str, str]) -> None:
    draft_id = uploaded(pages, KIM, WRONG)

    assert pages.post(f"/people/import/{draft_id}/", {"version": "1", **posted}).status_code == 302
    assert "1 row is ready, 1 needs mending" in review_text(pages, draft_id)


@pytest.mark.parametrize("asked", ["?tab=none&from=x", "?tab=add&from=99999", "?tab=skip", "?from=-1"])
def test_any_address_of_the_check_page_answers(pages: Client, asked: str) -> None:
    draft_id = uploaded(pages, KIM)

    assert pages.get(f"/people/import/{draft_id}/{asked}").status_code == 200
