"""Lists for the bases from files: checked, kept for a day, loaded whole or not at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from apps.intake.events import BaseListLoaded
from apps.intake.models import BaseDraft, MenteeEntry, MentorEntry
from apps.intake.rules.entering import FormRules, MenteeFields, MentorFields, check_mentee, check_mentor
from apps.intake.rules.sheet_columns import columns_of
from apps.intake.rules.sheet_rows import Names, Row, Wrong, mentee_of, mentor_of
from apps.intake.selectors.choices import form_rules, request_names
from apps.intake.selectors.standing import mentees_of, mentors_of
from apps.intake.services.mentees import enter_mentees
from apps.intake.services.mentors import enter_mentors
from apps.people.public import PersonFacts, RecognisedRow, facts_of, recognise_list
from apps.programme.public import forms, required_cycle
from apps.records.public import emit, record
from kernel.clock import now
from kernel.policy import Actor
from kernel.refusals import Refusal, found
from kernel.words import noop

KEPT = timedelta(days=1)
MOST_ROWS = 1000
NOTHING: dict[str, list[object]] = {"headings": [], "good": [], "bad": []}
MENTEES = BaseDraft.Side.MENTEES

Fields = MenteeFields | MentorFields


class TooManyRows(Refusal):
    """A list for a base is loaded at one go."""

    message = noop("There are {rows} rows in the list, at most {most} are loaded at once.")
    way_out = noop("Divide the list into several files.")


class NothingToEnter(Refusal):
    """All rows are bad."""

    message = noop("There is no row that can be loaded.")
    way_out = noop("Mend the rows with mistakes and choose the file again.")


def check_base_list(*, actor: Actor, side: str, file_name: str, content: bytes) -> UUID:
    """Read a list and keep what loading it would do; enters nobody. Returns the draft's id.

    Raises a subclass of FileRefused, TooManyRows, NoCycleIsOpen.
    """
    required_cycle(actor=actor)
    listed = recognise_list(actor=actor, name=file_name, content=content)
    if len(listed.rows) > MOST_ROWS:
        raise TooManyRows(rows=len(listed.rows), most=MOST_ROWS)
    look = _look(actor=actor, side=side, rows=listed.rows)
    columns, good, bad = columns_of(listed.headings), [], []
    for row in listed.rows:
        fields, reasons = look.read(row, Row(row.cells, columns))
        if fields is None or reasons:
            bad.append({"row": row.number, "name": row.name, "reasons": reasons, "cells": row.cells})
        else:
            told = {"person_id": str(row.person_id), "fields": asdict(fields)}
            good.append({"row": row.number, "name": row.name, **told})
    checked = {"headings": listed.headings, "good": good, "bad": bad}
    BaseDraft.objects.filter(membership_id=actor.membership_id, side=side).delete()
    draft = BaseDraft.objects.create(
        side=side, file_name=file_name[:200], checked=checked, membership_id=actor.membership_id
    )
    return draft.id


def load_base_list(*, actor: Actor, draft_id: UUID) -> int:
    """Enter every good row or nobody; how many. A second click answers with the first's number.

    Raises NothingToEnter and what entering raises.
    """
    mine = BaseDraft.objects.filter(membership_id=actor.membership_id)
    draft = found(mine.select_for_update().filter(id=draft_id))
    if draft.entered is not None:
        return draft.entered
    rows = draft.checked["good"]
    if not rows:
        raise NothingToEnter
    entered = _entered(
        actor=actor, side=draft.side, rows=[(UUID(row["person_id"]), row["fields"]) for row in rows]
    )
    draft.checked, draft.entered = NOTHING, len(rows)
    draft.save(update_fields=["checked", "entered"])
    record(
        actor=actor,
        act="intake.load_base_list",
        subjects=[draft_id, *entered, *entered.values()],
        why=f"{draft.side}: {len(rows)}",
        values={"entered": {str(entry_id): str(person_id) for entry_id, person_id in entered.items()}},
    )
    emit(BaseListLoaded(draft.side, len(rows)))
    return len(rows)


def forget_old_drafts(*, actor: Actor) -> None:
    """Drafts are kept for a day."""
    BaseDraft.objects.filter(made_at__lt=now() - KEPT).delete()


def _look(*, actor: Actor, side: str, rows: Iterable[RecognisedRow]) -> "_Look":
    offered = forms(actor=actor)
    return _Look(
        side=side,
        people=facts_of(actor=actor, person_ids=[row.person_id for row in rows if row.person_id]),
        forms=form_rules(actor=actor),
        names=Names(
            forms={form.code: form.name for form in offered},
            role_models={code: name for form in offered for code, name in form.role_models},
            requests=request_names(actor=actor),
        ),
        taken=mentees_of(actor=actor) if side == MENTEES else mentors_of(actor=actor),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """What the rows of one list are held against; asked once for the whole list."""

    side: str
    people: Mapping[UUID, PersonFacts]
    forms: Mapping[str, FormRules]
    names: Names
    taken: set[tuple[UUID, str]]

    def read(self, row: RecognisedRow, cells: Row) -> tuple[Fields | None, list[str]]:
        """The fields of the row's entry, and what is wrong with it in words."""
        reader: Callable[[Row, Names], tuple[Fields | None, list[Wrong]]]
        reader = mentee_of if self.side == MENTEES else mentor_of
        fields, wrong = reader(cells, self.names)
        reasons = [gettext(one.msgid).format_map(one.facts) for one in wrong]
        person = self.people.get(row.person_id) if row.person_id else None
        if person is None:
            return None, [row.trouble or gettext("The person is not in sight."), *reasons]
        if fields is not None:
            reasons += self._refusals(person, fields)
        return fields, reasons

    def _refusals(self, person: PersonFacts, fields: Fields) -> list[str]:
        try:
            if isinstance(fields, MenteeFields):
                self._check_mentee(person, fields)
            else:
                self._check_mentor(person, fields)
        except Refusal as refusal:
            return [gettext(refusal.message).format_map(refusal.facts)]
        key = (person.id, fields.form if isinstance(fields, MenteeFields) else fields.base)
        if key in self.taken:
            return [gettext("{name} stands in this base already.").format(name=person.name)]
        self.taken.add(key)
        return []

    def _check_mentee(self, person: PersonFacts, fields: MenteeFields) -> None:
        form = self.forms[fields.form]
        check_mentee(kind=person.kind, name=person.name, fields=fields, form=form, known=self.names.requests)

    def _check_mentor(self, person: PersonFacts, fields: MentorFields) -> None:
        chosen = [self.forms[code] for code in fields.forms]
        check_mentor(
            kind=person.kind, name=person.name, fields=fields, forms=chosen, known=self.names.requests
        )


def _entered(*, actor: Actor, side: str, rows: Iterable[tuple[UUID, Mapping[str, Any]]]) -> dict[UUID, UUID]:
    entries: list[MenteeEntry] | list[MentorEntry]
    if side == MENTEES:
        entries = enter_mentees(actor=actor, wanted=[(one, _mentee(said)) for one, said in rows])
    else:
        entries = enter_mentors(actor=actor, wanted=[(one, _mentor(said)) for one, said in rows])
    return {entry.id: entry.person_id for entry in entries}


def _mentee(said: Mapping[str, Any]) -> MenteeFields:
    lists = {name: tuple(said[name]) for name in ("requests", "interests", "free_hours")}
    return MenteeFields(**{**said, **lists})


def _mentor(said: Mapping[str, Any]) -> MentorFields:
    lists = {name: tuple(said[name]) for name in ("forms", "competences", "interests", "free_hours")}
    ages = tuple(said["prefers_age"]) if said["prefers_age"] else None
    return MentorFields(**{**said, **lists, "prefers_age": ages})
