"""Loading the good rows of a list: all in one transaction or none."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from apps.people.events import PeopleLoaded
from apps.people.models import Consent, ImportBatch, ImportDraft, Person, Representative
from apps.people.roster import CheckedRow, DryRun, Field, Outcome
from apps.people.roster.comparing import YES, renews
from apps.people.rules.consents import ConsentKind, Signer, signers_needed
from apps.people.selectors.drafts import DraftReview, review_of
from apps.people.selectors.known import COLUMNS, last_days
from apps.people.services.drafts import close
from apps.records.public import emit, record, start_task
from kernel.policy import Actor
from kernel.refusals import Refusal, Stale, found
from kernel.words import noop
from tenants.public import today_in

NUMBERS = (Field.COURSE, Field.EXPERIENCE_YEARS)
REPRESENTATIVE = {
    Field.REPRESENTATIVE_NAME: "full_name",
    Field.REPRESENTATIVE_PHONE: "phone",
    Field.REPRESENTATIVE_EMAIL: "email",
}
SIGNERS = {Field.CONSENT: Signer.SELF, Field.REPRESENTATIVE_CONSENT: Signer.REPRESENTATIVE}
AT_ONCE = 1_000
SHORT = 500
"""Lists up to so many rows are loaded while the curator waits; longer ones by a worker."""
LOAD_LIST = "people.load_list"


@dataclass(frozen=True, slots=True)
class Loading:
    """A loading that is done (its batch) or goes on (its long task)."""

    batch_id: UUID | None
    task_id: UUID | None


class NothingToLoad(Refusal):
    """Every row is bad, skipped or known already."""

    message = noop("There is nothing new in this list to load.")
    way_out = noop("Mend the rows with mistakes, or choose another file.")


def begin_loading(*, actor: Actor, draft_id: UUID, version: int) -> Loading:
    """Load a short list now, hand a long one to a worker; the refusals are those of `load_draft`."""
    done = ImportBatch.objects.filter(draft_id=draft_id, draft_version=version).first()
    if done is not None:
        return Loading(done.id, None)
    draft = found(ImportDraft.objects.filter(id=draft_id, state=ImportDraft.State.OPEN))
    if draft.version != version:
        raise Stale
    if draft.rows <= SHORT:
        return Loading(load_draft(actor=actor, draft_id=draft_id, version=version), None)
    record(actor=actor, act="people.begin_loading", subjects=[draft.id])
    facts = {"draft_id": str(draft_id), "version": version, "membership_id": str(actor.membership_id or "")}
    return Loading(None, start_task(actor=actor, kind=LOAD_LIST, of=draft.rows, facts=facts))


def in_silence(_done: int) -> None:
    """Tells nobody how far the loading has come."""


def load_draft(
    *,
    actor: Actor,
    draft_id: UUID,
    version: int,
    membership_id: UUID | None = None,
    told: Callable[[int], None] = in_silence,
) -> UUID:
    """Load what is good now; the bad rows stay in the draft. A second click answers with the first's batch.

    `membership_id` is who asked when a worker does it; `told` is called with how many people are written.
    Raises Stale when the draft was changed after the page was opened, NothingToLoad.
    """
    # All open drafts are locked: lists that may name the same people are loaded one after another.
    drafts = ImportDraft.objects.filter(state=ImportDraft.State.OPEN)
    locked = list(drafts.select_for_update().order_by("id"))
    done = ImportBatch.objects.filter(draft_id=draft_id, draft_version=version).first()
    if done is not None:
        return done.id
    draft = found(one for one in locked if one.id == draft_id)
    if draft.version != version:
        raise Stale
    review = review_of(draft, actor=actor)
    if not review.run.loadable:
        raise NothingToLoad
    batch = batch_of(draft, review.run, membership_id or actor.membership_id)
    batch.save()
    write_all(draft=draft, batch=batch, review=review, actor=actor, told=told)
    return batch.id


def write_all(
    *,
    draft: ImportDraft,
    batch: ImportBatch,
    review: DraftReview,
    actor: Actor,
    told: Callable[[int], None],
) -> None:
    """Everything the dry run promised, its journal row and its news."""
    run = review.run
    people = {**added(run.of(Outcome.ADD), told), **changed(run.of(Outcome.CHANGE))}
    told(len(people))
    keep_representatives(people)
    keep_consents(people=people, kinds=review.consents, actor=actor)
    end_or_go_on(draft, run)
    record(actor=actor, act="people.load_list", subjects=list(people), values=traces(batch, people))
    emit(PeopleLoaded(batch_id=batch.id, added=batch.added, changed=batch.changed))


def batch_of(draft: ImportDraft, run: DryRun, membership_id: UUID | None) -> ImportBatch:
    """What is remembered of this loading."""
    counts = run.counts
    return ImportBatch(
        draft=draft,
        draft_version=draft.version,
        file_name=draft.file_name,
        sha256=draft.sha256,
        membership_id=membership_id,
        added=counts[Outcome.ADD],
        changed=counts[Outcome.CHANGE],
        same=counts[Outcome.SAME],
        skipped=counts[Outcome.SKIP],
        bad=counts[Outcome.BAD],
    )


def end_or_go_on(draft: ImportDraft, run: DryRun) -> None:
    """A list without bad rows is done with; otherwise its rest waits to be mended."""
    if not run.of(Outcome.BAD):
        close(draft, ImportDraft.State.LOADED)
        return
    draft.version += 1
    draft.save(update_fields=["version"])


def added(rows: Iterable[CheckedRow], told: Callable[[int], None]) -> dict[UUID, CheckedRow]:
    """New people, by their new ids."""
    people = [(Person(**columns_of(row.values)), row) for row in rows]
    for first in range(0, len(people), AT_ONCE):
        Person.objects.bulk_create([person for person, _ in people[first : first + AT_ONCE]])
        told(min(first + AT_ONCE, len(people)))
    return {person.id: row for person, row in people}


def changed(rows: Sequence[CheckedRow]) -> dict[UUID, CheckedRow]:
    """Known people with what the list changes of them, by their ids."""
    by_id = {row.known_id: row for row in rows if row.known_id}
    people = list(Person.objects.select_for_update().filter(id__in=by_id).order_by("id"))
    touched: set[str] = {"version"}
    for person in people:
        news = columns_of({one.field: one.after for one in by_id[person.id].changes})
        for column, value in news.items():
            setattr(person, column, value)
        person.version += 1
        touched |= set(news)
    if people:
        Person.objects.bulk_update(people, sorted(touched), batch_size=AT_ONCE)
    return {person.id: by_id[person.id] for person in people}


def columns_of(values: Mapping[Field, str]) -> dict[str, object]:
    """Settled texts as columns of a person."""
    return {one.value: column_value(one, values[one]) for one in COLUMNS if one in values}


def column_value(one: Field, text: str) -> object:
    """A date, a number or the text."""
    if one is Field.BIRTH_DATE:
        return date.fromisoformat(text) if text else None
    if one in NUMBERS:
        return int(text) if text else None
    return text


def keep_representatives(people: Mapping[UUID, CheckedRow]) -> None:
    """The representative of the list takes the place of the one recorded first, or is the first."""
    told = {person_id: row for person_id, row in people.items() if set(REPRESENTATIVE) & set(row.values)}
    kept: dict[UUID, Representative] = {}
    for known in Representative.objects.filter(person_id__in=told).order_by("id"):
        kept.setdefault(known.person_id, known)
    fresh = []
    for person_id, row in told.items():
        representative = kept.get(person_id) or Representative(person_id=person_id)
        for one, column in REPRESENTATIVE.items():
            if row.values.get(one):
                setattr(representative, column, row.values[one])
        if person_id not in kept:
            fresh.append(representative)
    Representative.objects.bulk_create(fresh, batch_size=AT_ONCE)
    if kept:
        Representative.objects.bulk_update(list(kept.values()), list(REPRESENTATIVE.values()))


def keep_consents(*, people: Mapping[UUID, CheckedRow], kinds: Sequence[ConsentKind], actor: Actor) -> None:
    """Papers that the list names; one without a day is signed today, one withdrawn later stays withdrawn."""
    today = today_in(actor.workspace.id)
    births = dict(Person.objects.filter(id__in=people).values_list("id", "birth_date"))
    papers = []
    for kind in kinds:
        days = last_days([kind], actor=actor)
        for person_id, row in people.items():
            for one, signer in SIGNERS.items():
                told = row.values.get(one, "")
                signed_on = day_of(told, days.get((person_id, signer.value)), today)
                if signed_on and signer in signers_needed(births[person_id], signed_on):
                    papers.append(paper(person_id, kind, signer, signed_on))
    Consent.objects.bulk_create(papers, batch_size=AT_ONCE)


def day_of(told: str, before: date | None, today: date) -> date | None:
    """The day of signing, when the list tells of a new paper."""
    if not told or not renews(before.isoformat() if before else "", told):
        return None
    return today if told == YES else date.fromisoformat(told)


def paper(person_id: UUID, kind: ConsentKind, signer: Signer, signed_on: date) -> Consent:
    """One row."""
    return Consent(person_id=person_id, kind=kind.value, signer=signer.value, signed_on=signed_on)


def traces(batch: ImportBatch, people: Mapping[UUID, CheckedRow]) -> dict[str, object]:
    """What the journal's companion keeps of a loading: the batch, who is new, what changed of whom."""
    return {
        "batch": str(batch.id),
        "added": [str(person_id) for person_id, row in people.items() if row.known_id is None],
        "changed": {
            str(person_id): {one.field.value: [one.before, one.after] for one in row.changes}
            for person_id, row in people.items()
            if row.changes
        },
    }
