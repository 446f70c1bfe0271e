"""Everybody who could be the mentor of one mentee: with reasons, or with the rules that forbid it."""

from dataclasses import dataclass
from uuid import UUID

from apps.intake.public import MenteeFacts, mentee_entry
from apps.matching.engine import DEFAULT_WEIGHTS, Contribution, Mentee, Refused, explain, refusals, shares
from apps.matching.selectors.engine_facts import as_mentee
from apps.matching.selectors.gathering import gather
from apps.people.public import PersonName, facts_of, names_of
from kernel.policy import Actor
from kernel.refusals import found


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mentor of the base beside one mentee; `refused` is empty when no hard rule forbids the pair."""

    entry_id: UUID
    mentor: PersonName
    free: int
    score: int
    contributions: tuple[Contribution, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """A mentee, and every mentor of the base: those allowed first, the best fit first."""

    entry: MenteeFacts
    mentee: PersonName
    rows: tuple[Candidate, ...]


def candidates_for(*, actor: Actor, mentee_entry_id: UUID) -> Candidates:
    """All mentors beside one mentee. Raises NotVisible."""
    entry = mentee_entry(actor=actor, entry_id=mentee_entry_id)
    bases = gather(actor=actor, cycle_id=entry.cycle_id)
    mentee = next((one for one in bases.mentees if one.id == entry.id), None) or _paired(actor, entry)
    people = [entry.person_id, *(mentor.person for mentor in bases.mentors)]
    names = names_of(actor=actor, person_ids=people)
    most = shares(DEFAULT_WEIGHTS)
    rows = []
    for mentor in bases.mentors:
        said = explain(mentee, mentor, most)
        points = sum(one.points for one in said)
        refused = refusals(mentee, mentor)
        rows.append(Candidate(mentor.id, names[mentor.person], mentor.places, points, said, refused))
    ordered = sorted(rows, key=lambda one: (len(one.refused), -one.score, one.mentor.name))
    return Candidates(entry, names[entry.person_id], tuple(ordered))


def _paired(actor: Actor, entry: MenteeFacts) -> Mentee:
    person = found(facts_of(actor=actor, person_ids=[entry.person_id]).values())
    return as_mentee(entry, person, paired=True)
