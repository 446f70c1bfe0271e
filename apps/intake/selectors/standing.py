"""Who stands in the bases of the open cycle, in brief: asked once in a unit, for counts without names."""

from dataclasses import dataclass
from uuid import UUID

from apps.intake.models import MenteeEntry, MentorEntry
from apps.intake.selectors.sight import of_the_open_cycle, told_of_consent
from kernel.policy import Actor
from kernel.units import asked_once, forget

MENTEES, MENTORS = "intake.mentees", "intake.mentors"


@dataclass(frozen=True, slots=True)
class Asking:
    """A mentee of the open cycle."""

    person_id: UUID
    form: str
    requests: tuple[str, ...]
    is_paired: bool
    consented: bool


@dataclass(frozen=True, slots=True)
class Offering:
    """A mentor of the open cycle; `places` are 0 while the mentor has a rest."""

    base: str
    competences: tuple[str, ...]
    places: int


def mentees_standing(*, actor: Actor) -> tuple[Asking, ...]:
    """All mentees, consented or not: who counts them names nobody (R80)."""
    return asked_once(MENTEES, actor.workspace.id, lambda: _mentees(actor))


def mentors_standing(*, actor: Actor) -> tuple[Offering, ...]:
    """All mentors, those who rest too."""
    return asked_once(MENTORS, actor.workspace.id, lambda: _mentors(actor))


def forget_standing(*, actor: Actor) -> None:
    """Somebody was entered, changed or let go in this unit."""
    forget(MENTEES, actor.workspace.id)
    forget(MENTORS, actor.workspace.id)


def mentees_of(*, actor: Actor) -> set[tuple[UUID, str]]:
    """Which people ask in which form in the open cycle."""
    entries = of_the_open_cycle(MenteeEntry.objects.all(), actor=actor)
    return set(entries.values_list("person_id", "form"))


def mentors_of(*, actor: Actor) -> set[tuple[UUID, str]]:
    """Which people of the college's own stand in which base in the open cycle."""
    entries = of_the_open_cycle(MentorEntry.objects.filter(placement_id=None), actor=actor)
    return set(entries.values_list("person_id", "base"))


def _mentees(actor: Actor) -> tuple[Asking, ...]:
    entries = told_of_consent(of_the_open_cycle(MenteeEntry.objects.all(), actor=actor), actor=actor)
    return tuple(
        Asking(entry.person_id, entry.form, tuple(entry.requests), entry.state == "paired", entry.consented)
        for entry in entries
    )


def _mentors(actor: Actor) -> tuple[Offering, ...]:
    entries = of_the_open_cycle(MentorEntry.objects.all(), actor=actor)
    rows = entries.values_list("base", "competences", "places", "state")
    return tuple(
        Offering(base, tuple(competences), places if state == "active" else 0)
        for base, competences, places, state in rows
    )
