"""The dry run: every row of a list ends as added, changed, same, skipped or bad."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from apps.people.roster.cells import RowReader
from apps.people.roster.comparing import changes_of
from apps.people.roster.draft import Draft
from apps.people.roster.dry_run import LEAVE_OUT, CheckedRow, Decisions, DryRun, Outcome
from apps.people.roster.fields import Field
from apps.people.roster.groups import settle_groups
from apps.people.roster.headings import HeadingMap
from apps.people.roster.known import Directory, KnownPerson
from apps.people.roster.matching import match_known
from apps.people.roster.repeats import refuse_repeats
from apps.people.roster.row_rules import check_age, check_experience, lacks_consent, settle_kind
from apps.people.roster.skipping import group_of, why_skipped
from apps.people.roster.table import Table, note
from kernel.words import noop

UNDECIDED = Decisions()


def check_rows(
    table: Table,
    headings: HeadingMap,
    *,
    today: dt.date,
    known: Iterable[KnownPerson],
    decisions: Decisions = UNDECIDED,
) -> DryRun:
    """What loading the table would do, row by row in the order of the file; writes nothing."""
    people = tuple(known)
    drafts = read_rows(table, headings, RowReader(today, decisions.mends), decisions)
    wanted = [draft for draft in drafts if draft.skipped is None]
    settle_groups(wanted, (person.values.get(Field.GROUP, "") for person in people))
    for draft in wanted:
        settle_kind(draft, decisions.kind_if_unsaid)
        check_age(draft, today)
        check_experience(draft, today)
    refuse_repeats(wanted, decisions.answers)
    directory = Directory.of(people)
    match_known(wanted, directory, decisions.answers)
    return DryRun(table, headings, tuple(ended(draft, directory, today) for draft in drafts), table.notes)


def read_rows(table: Table, headings: HeadingMap, reader: RowReader, decisions: Decisions) -> list[Draft]:
    """A draft for every row; a line that names a group gives it to the rows below."""
    drafts, columns, announced = [], dict(headings.fields), ("", 0)
    for line in table.lines:
        draft = Draft(line, columns, skipped=why_skipped(line, headings))
        if decisions.answers.get(line.number) == LEAVE_OUT:
            draft.skipped = note("left_out", noop("You chose not to load this row."))
        announced = (group_of(line), line.number) if group_of(line) else announced
        if draft.skipped is None:
            reader.read(draft)
            take_announced(draft, *announced)
        drafts.append(draft)
    return drafts


def take_announced(draft: Draft, group: str, row: int) -> None:
    """The group from the line above the rows, for rows that do not name one."""
    if group and Field.GROUP not in draft.values:
        draft.values[Field.GROUP] = group
        draft.guess(
            Field.GROUP,
            note("announced_group", noop("The group was taken from the line above: row {row}."), row=row),
            group,
        )


def ended(draft: Draft, directory: Directory, today: dt.date) -> CheckedRow:
    """The draft as a checked row."""
    person = directory.by_id[draft.known_id] if draft.known_id else None
    changes = changes_of(draft, person) if person else []
    values = {**(person.values if person else {}), **draft.values}
    return CheckedRow(
        number=draft.line.number,
        outcome=outcome_of(draft, draft.known_id, changed=bool(changes)),
        person=draft.person,
        values=draft.values,
        reasons=tuple(draft.reasons),
        guesses=tuple(draft.guesses),
        changes=tuple(changes),
        known_id=draft.known_id,
        without_consent=draft.skipped is None and lacks_consent(values, today),
        skipped=draft.skipped,
    )


def outcome_of(draft: Draft, known_id: UUID | None, *, changed: bool) -> Outcome:
    """Skipped before bad, bad before anything else."""
    if draft.skipped:
        return Outcome.SKIP
    if draft.reasons:
        return Outcome.BAD
    if known_id is None:
        return Outcome.ADD
    return Outcome.CHANGE if changed else Outcome.SAME
