"""The desk: what needs this person today, and what the programme itself waits for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.people.public import headcount
from apps.programme.selectors.cycles import CycleFacts, current_cycle
from apps.programme.selectors.passports import Passport, passports
from apps.programme.selectors.stages import StageFacts, stages_of
from kernel.desk import DeskItem, DeskPanel, in_time, waiting_for
from kernel.policy import Actor
from kernel.roles import LEADERS
from kernel.words import noop


@dataclass(frozen=True, slots=True)
class Desk:
    """What the page «Today» shows; `items` stand by deadline."""

    items: tuple[DeskItem, ...]
    panels: tuple[DeskPanel, ...]
    stages: tuple[StageFacts, ...]
    cycle: CycleFacts | None

    @property
    def stage(self) -> StageFacts | None:
        """The present stage; None when the cycle has gone through all."""
        return next((stage for stage in self.stages if stage.is_now), None)


def desk(*, actor: Actor) -> Desk:
    """What needs this person today, and where the college is in the seven stages.

    The programme's own next step is told to those who lead it; the director's two to the curator too.
    """
    items, panels = waiting_for(actor)
    cycle = current_cycle(actor=actor)
    stages = stages_of(cycle, actor=actor)
    if actor.role in LEADERS:
        items = in_time((*_steps(cycle, stages, actor=actor), *items))
    return Desk(items, panels, stages, cycle)


def first_list(*, actor: Actor) -> tuple[DeskItem, ...]:
    """For a college without people: load their list; else nothing."""
    known = headcount(actor=actor)
    if known.students + known.teaching_staff:
        return ()
    return (
        DeskItem(
            title=_("Load the list of students and staff"),
            explain=_("A file as you keep it: you will see what will be added before anything is written."),
            act=_("Choose a file"),
            route="people:import",
            icon="file-upload",
            first=True,
        ),
    )


def _steps(cycle: CycleFacts | None, stages: tuple[StageFacts, ...], *, actor: Actor) -> tuple[DeskItem, ...]:
    """What the programme itself waits for: its launch (R2, R22), then gate after gate (R82)."""
    if cycle:
        return _gate_items(stages)
    newest = next(iter(passports(actor=actor)), None)
    return (*first_list(actor=actor), _item(_step_of(newest)))


def _gate_items(stages: tuple[StageFacts, ...]) -> tuple[DeskItem, ...]:
    """The gate of the present stage, when everything it asks for is done (R82)."""
    return tuple(
        DeskItem(
            title=_("Go on from stage {number}: {title}").format(number=stage.number, title=stage.title),
            explain=_("Everything that its gate asks for is done."),
            act=_("Open"),
            route="programme:pass-stage",
            arguments=(stage.number,),
            icon="lock-open",
        )
        for stage in stages
        if stage.is_now and stage.answers and not stage.missing
    )


RECORD, COUNCIL, APPROVE, APPOINT, OPEN = "record", "council", "approve", "appoint", "open"
STEPS: dict[str, tuple[str, str, str]] = {
    RECORD: (
        noop("Write down the programme"),
        noop("Its name, its years, the council's protocol: half a page on which the rest stands."),
        noop("Write down"),
    ),
    COUNCIL: (
        noop("Write down the council's protocol"),
        noop("The director approves the programme after the pedagogical council has considered it."),
        noop("Write down"),
    ),
    APPROVE: (
        noop("The director approves the programme"),
        noop("The council has considered it. The approval opens the way to the first cycle."),
        noop("Look"),
    ),
    APPOINT: (
        noop("The director appoints the curator"),
        noop("The order has a number and a date. Without it no cycle can be opened."),
        noop("Look"),
    ),
    OPEN: (
        noop("Open the cycle"),
        noop("The programme is approved and the curator appointed: give the cycle its dates."),
        noop("Open"),
    ),
}


def _step_of(newest: Passport | None) -> str:
    if newest is None:
        return RECORD
    if newest.approved_on is None:
        return APPROVE if newest.council_protocol and newest.council_on else COUNCIL
    if newest.order is None:
        return APPOINT
    return OPEN


def _item(step: str) -> DeskItem:
    title, explain, act = map(_, STEPS[step])
    return DeskItem(
        title=title, explain=explain, act=act, route="programme:passport", icon="file-certificate", first=True
    )
