"""Lists from upload to loading: kept, mended, loaded whole or not at all, harmless when done twice."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, OperationalError, transaction
from pytest_django.fixtures import Settings

from apps.people.events import DraftOutlived, PeopleLoaded
from apps.people.handlers import forget_outlived_file, sweep_at_night
from apps.people.models import Consent, ImportBatch, ImportDraft, Person
from apps.people.public import (
    ConsentKind,
    PersonRow,
    Settled,
    Signer,
    drop_draft,
    keep_draft,
    load_draft,
    loaded_batch,
    open_drafts,
    people_page,
    person_card,
    record_consent,
    review_draft,
    settle_columns,
    settle_draft,
    withdraw_consent,
)
from apps.people.roster import LEAVE_OUT, NEW, Field, Outcome
from apps.people.roster.refusals import PdfDocument
from apps.people.services import loading
from apps.people.services.loading import NothingToLoad
from apps.records.events import NightFell
from apps.records.models import JournalEntry, OutboxRow
from config.places import CollegePlace
from kernel import clock
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible, Stale
from tenants.public import CollegeFacts, college_unit
from tests.apps.people.roster.files import workbook
from tests.factories.actors import a_curator, a_psychologist, the_system
from tests.factories.people import a_grown_student
from tests.factories.refusals import refused

HEADINGS = ("ФИО", "Дата рождения", "Группа", "Номер студбилета", "Согласие", "Родитель", "Согласие родителя")
KIM = ("Ким Елена Андреевна", "04.05.2006", "ТМ-31", "С-1", "01.09.2026", "", "")
ABRAMOV = ("Абрамов Илья Егорович", "01.02.2010", "СВ-11", "С-2", "да", "Абрамова Ольга", "нет")
WRONG = ("Юдина Ева Олеговна", "31.02.2009", "СВ-11", "С-3", "", "", "")


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> Path:
    """Private files of this test only."""
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}
    return tmp_path


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    return a_curator(college)


def kept(actor: Actor, *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> UUID:
    return keep_draft(actor=actor, file_name="список.xlsx", content=workbook([headings, *rows]))


def loaded(actor: Actor, draft_id: UUID) -> UUID:
    version = review_draft(actor=actor, draft_id=draft_id).version
    return load_draft(actor=actor, draft_id=draft_id, version=version)


def names() -> list[str]:
    return [person.name for person in Person.objects.order_by("simple_name")]


def test_only_keepers_import(college: CollegeFacts, files: Path) -> None:
    with refused(college, NotPermitted):
        kept(a_psychologist(college), KIM)

    assert not ImportDraft.objects.exists()
    assert list(files.rglob("*")) == []


def test_a_dry_run_writes_nothing(curator: Actor, college: CollegeFacts, files: Path) -> None:
    draft_id = kept(curator, KIM, ABRAMOV, WRONG)

    run = review_draft(actor=curator, draft_id=draft_id).run

    assert run.counts == {
        Outcome.ADD: 2,
        Outcome.CHANGE: 0,
        Outcome.SAME: 0,
        Outcome.SKIP: 0,
        Outcome.BAD: 1,
    }
    assert not Person.objects.exists()
    (file,) = (path for path in files.rglob("*") if path.is_file())
    assert file.parent.relative_to(files) == Path(str(college.id)) / "lists"


def test_a_file_that_cannot_be_read_is_not_kept(college: CollegeFacts, files: Path) -> None:
    with refused(college, PdfDocument):
        keep_draft(actor=a_curator(college), file_name="список.xlsx", content=b"%PDF-1.7 ...")

    assert not ImportDraft.objects.exists()
    assert list(files.rglob("*")) == []


def test_the_same_file_sent_twice_is_one_draft(curator: Actor) -> None:
    content = workbook([HEADINGS, KIM])
    first, second = (keep_draft(actor=curator, file_name="a.xlsx", content=content) for _ in range(2))

    assert first == second
    assert len(open_drafts(actor=curator)) == 1


def test_good_rows_are_loaded_journalled_and_told(curator: Actor) -> None:
    draft_id = kept(curator, KIM, ABRAMOV, WRONG)

    batch_id = loaded(curator, draft_id)

    assert names() == ["Абрамов Илья Егорович", "Ким Елена Андреевна"]
    told = loaded_batch(actor=curator, batch_id=batch_id)
    assert (told.added, told.changed, told.bad) == (2, 0, 1)
    entry = JournalEntry.objects.get(act="people.load_list")
    assert set(entry.subjects) == set(Person.objects.values_list("id", flat=True))
    event = OutboxRow.objects.get(name=PeopleLoaded.name)
    assert event.payload == {"batch_id": str(batch_id), "added": 2, "changed": 0}


def test_r80_consents_named_in_the_list_become_papers(curator: Actor) -> None:
    loaded(curator, kept(curator, KIM, ABRAMOV))

    rows = {row.name: row for row in everybody(curator)}
    assert [row.has_consents for row in rows.values()] == [False, True]
    kim = person_card(actor=curator, person_id=rows["Ким Елена Андреевна"].id)
    assert {(one.kind, one.signer, one.signed_on) for one in kim.consents} == {
        (ConsentKind.PARTICIPATION, Signer.SELF, date(2026, 9, 1)),
        (ConsentKind.PERSONAL_DATA, Signer.SELF, date(2026, 9, 1)),
    }
    abramov = person_card(actor=curator, person_id=rows["Абрамов Илья Егорович"].id)
    assert {one.signer for one in abramov.consents} == {Signer.SELF}
    assert [one.full_name for one in abramov.representatives] == ["Абрамова Ольга"]


def test_a_heading_that_names_one_consent_records_that_one_only(curator: Actor) -> None:
    headings = ("ФИО", "Дата рождения", "Группа", "Согласие на обработку ПДн")

    loaded(curator, kept(curator, ("Ким Елена", "04.05.2006", "ТМ-31", "да"), headings=headings))

    assert [row.kind for row in Consent.objects.all()] == [ConsentKind.PERSONAL_DATA]


def test_l1_a_list_does_not_give_back_a_withdrawn_consent(curator: Actor) -> None:
    loaded(curator, kept(curator, KIM))
    person_id = Person.objects.get().id
    withdraw_consent(actor=curator, person_id=person_id, kind=ConsentKind.PERSONAL_DATA, signer=Signer.SELF)

    draft_id = kept(curator, (*KIM[:4], "да", "", ""), (*ABRAMOV[:4], "", "", ""))
    loaded(curator, draft_id)

    standing = Consent.objects.standing().filter(person_id=person_id)
    assert [row.kind for row in standing] == [ConsentKind.PARTICIPATION]


def test_a_known_person_is_changed_and_nothing_is_emptied(curator: Actor) -> None:
    person_id = a_grown_student(curator, external_key="С-1", email="kim@x.example")

    loaded(curator, kept(curator, (*KIM[:2], "ТМ-41", *KIM[3:])))

    person = Person.objects.get()
    assert (person.id, person.group, person.email, person.version) == (person_id, "ТМ-41", "kim@x.example", 2)
    values = JournalEntry.objects.get(act="people.load_list").personal_values.values
    assert values["changed"][str(person_id)]["group"] == ["ТМ-31", "ТМ-41"]


def test_a_second_click_answers_with_the_first_batch(curator: Actor) -> None:
    draft_id = kept(curator, KIM, WRONG)

    first = load_draft(actor=curator, draft_id=draft_id, version=1)
    second = load_draft(actor=curator, draft_id=draft_id, version=1)

    assert first == second
    assert (Person.objects.count(), ImportBatch.objects.count()) == (1, 1)


def test_a_stale_page_neither_settles_nor_loads(college: CollegeFacts, curator: Actor) -> None:
    draft_id = kept(curator, KIM, WRONG)
    settle_draft(actor=curator, draft_id=draft_id, version=1, later=Settled(answers={3: LEAVE_OUT}))

    with refused(college, Stale):
        settle_draft(actor=curator, draft_id=draft_id, version=1, later=Settled(answers={3: NEW}))
    with refused(college, Stale):
        load_draft(actor=curator, draft_id=draft_id, version=1)

    assert review_draft(actor=curator, draft_id=draft_id).settled.answers == {3: LEAVE_OUT}
    assert not Person.objects.exists()


def test_a_mended_cell_is_kept_and_makes_the_row_good(curator: Actor) -> None:
    draft_id = kept(curator, KIM, WRONG)
    mend = Settled(mends={(3, Field.BIRTH_DATE): "28.02.2009"})

    settle_draft(actor=curator, draft_id=draft_id, version=1, later=mend)

    assert review_draft(actor=curator, draft_id=draft_id).run.of(Outcome.BAD) == ()
    loaded(curator, draft_id)
    assert Person.objects.get(family_name="Юдина").birth_date == date(2009, 2, 28)


def test_an_answer_can_be_taken_back(curator: Actor) -> None:
    draft_id = kept(curator, KIM)
    for version, answer in ((1, LEAVE_OUT), (2, "")):
        settle_draft(actor=curator, draft_id=draft_id, version=version, later=Settled(answers={2: answer}))

    assert len(review_draft(actor=curator, draft_id=draft_id).run.loadable) == 1


def test_bad_rows_wait_in_the_draft_and_are_loaded_later(curator: Actor) -> None:
    draft_id = kept(curator, KIM, WRONG)
    loaded(curator, draft_id)
    again = review_draft(actor=curator, draft_id=draft_id)
    assert again.run.counts[Outcome.SAME] == 1

    mend = Settled(mends={(3, Field.BIRTH_DATE): "28.02.2009"})
    settle_draft(actor=curator, draft_id=draft_id, version=again.version, later=mend)
    loaded(curator, draft_id)

    assert names() == ["Ким Елена Андреевна", "Юдина Ева Олеговна"]
    assert open_drafts(actor=curator) == ()


def test_columns_can_be_chosen(curator: Actor) -> None:
    headings = ("ФИО", "Когда явился на свет", "Группа")
    draft_id = kept(curator, ("Ким Елена", "04.05.2006", "ТМ-31"), headings=headings)
    chosen = Settled(columns={1: Field.BIRTH_DATE, 2: None}, consents=())

    settle_columns(actor=curator, draft_id=draft_id, version=1, chosen=chosen)

    (row,) = review_draft(actor=curator, draft_id=draft_id).run.rows
    assert row.values[Field.BIRTH_DATE] == "2006-05-04"
    assert Field.GROUP not in row.values


def test_nothing_new_is_said_and_nothing_is_written(college: CollegeFacts, curator: Actor) -> None:
    draft_id = kept(curator, WRONG)

    with refused(college, NothingToLoad):
        load_draft(actor=curator, draft_id=draft_id, version=1)

    assert not ImportBatch.objects.exists()
    assert open_drafts(actor=curator)[0].id == draft_id


def test_a_loading_that_breaks_leaves_nothing(
    college: CollegeFacts, curator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_id = kept(curator, KIM, ABRAMOV)

    def breaks(*_: object, **__: object) -> None:
        raise DatabaseError("the line is cut")

    monkeypatch.setattr(loading, "keep_consents", breaks)
    with college_unit(college.id), pytest.raises(DatabaseError):
        load_draft(actor=curator, draft_id=draft_id, version=1)

    assert not Person.objects.exists()
    assert not ImportBatch.objects.exists()
    assert review_draft(actor=curator, draft_id=draft_id).version == 1


def test_another_college_has_no_such_draft(curator: Actor, severny: CollegeFacts) -> None:
    draft_id = kept(curator, KIM)

    with refused(severny, NotVisible):
        review_draft(actor=a_curator(severny), draft_id=draft_id)
    with refused(severny, NotVisible):
        load_draft(actor=a_curator(severny), draft_id=draft_id, version=1)


def test_a_dropped_draft_loses_its_file(curator: Actor, college: CollegeFacts, files: Path) -> None:
    draft_id = kept(curator, KIM)

    for _ in range(2):
        drop_draft(actor=curator, draft_id=draft_id)
    forget_outlived_file(DraftOutlived(draft_id=draft_id), unit=CollegePlace(college.id).unit)

    assert open_drafts(actor=curator) == ()
    assert [path for path in files.rglob("*") if path.is_file()] == []


def test_a_draft_nobody_came_back_to_is_forgotten_after_its_term(
    curator: Actor, college: CollegeFacts, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_id = kept(curator, KIM)
    event = DraftOutlived(draft_id=draft_id)
    forget_outlived_file(event, unit=CollegePlace(college.id).unit)
    assert len(open_drafts(actor=curator)) == 1

    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr("apps.people.services.drafts.now", lambda: later)
    forget_outlived_file(event, unit=CollegePlace(college.id).unit)

    assert open_drafts(actor=curator) == ()
    assert [path for path in files.rglob("*") if path.is_file()] == []


def test_a_file_stays_until_the_end_of_its_draft_is_stored(
    curator: Actor, college: CollegeFacts, files: Path
) -> None:
    draft_id = kept(curator, KIM)
    drop_draft(actor=curator, draft_id=draft_id)

    @contextmanager
    def refused_commit() -> Iterator[Actor]:
        with college_unit(college.id):
            yield the_system(college)
            raise OperationalError

    with pytest.raises(OperationalError):
        forget_outlived_file(DraftOutlived(draft_id=draft_id), unit=refused_commit)

    assert len([path for path in files.rglob("*") if path.is_file()]) == 1


def test_the_file_of_an_upload_that_was_undone_is_swept(
    curator: Actor, college: CollegeFacts, files: Path
) -> None:
    with suppress(OperationalError), college_unit(college.id):
        kept(curator, KIM)
        raise OperationalError
    kept(curator, ABRAMOV)
    place, night = CollegePlace(college.id), NightFell(clock.now().date())

    sweep_at_night(night, unit=place.unit)
    assert len([path for path in files.rglob("*") if path.is_file()]) == 2

    with time_machine.travel(clock.now() + timedelta(days=2)):
        sweep_at_night(night, unit=place.unit)
    (left,) = (path for path in files.rglob("*") if path.is_file())
    assert str(left).endswith(ImportDraft.objects.get().file_key)


def test_one_click_is_one_loading_even_for_the_database(curator: Actor) -> None:
    loaded(curator, kept(curator, KIM, WRONG))
    batch = ImportBatch.objects.get()
    batch.pk = None

    with pytest.raises(IntegrityError, match="one_loading_per_click"), transaction.atomic():
        batch.save(force_insert=True)


def everybody(actor: Actor) -> list[PersonRow]:
    return list(people_page(actor=actor, search="", filters={}, order="name", cursor="").rows)


def test_a_signed_paper_recorded_by_hand_is_not_doubled_by_the_list(curator: Actor) -> None:
    person_id = a_grown_student(curator, external_key="С-1")
    for kind in (ConsentKind.PARTICIPATION, ConsentKind.PERSONAL_DATA):
        record_consent(
            actor=curator, person_id=person_id, kind=kind, signer=Signer.SELF, signed_on=date(2026, 9, 1)
        )

    run = review_draft(actor=curator, draft_id=kept(curator, KIM)).run

    assert run.rows[0].outcome is Outcome.SAME
