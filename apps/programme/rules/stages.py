"""The seven stages in their fixed order (R82), and when a gate may be passed."""

from dataclasses import dataclass

from kernel.refusals import Refusal
from kernel.words import noop

STAGES: tuple[str, ...] = (
    noop("Preparation"),
    noop("Mentee base"),
    noop("Mentor base"),
    noop("Selection and training"),
    noop("Pairs and groups"),
    noop("Pairs at work"),
    noop("Completion"),
)
"""Titles as msgids; a stage's number is its place counted from 1."""


class StageIsNotNext(Refusal):
    """Stages go in their order (R82)."""

    message = noop("Stage {stage} cannot be passed before stage {now}.")
    way_out = noop("Pass the gates one after another.")


class GateIsClosed(Refusal):
    """A hard condition is not met: it is never passed over."""

    message = noop("The gate of stage {stage} is closed: {missing}.")
    way_out = noop("Do what is missing; this condition cannot be put off.")


class GateNeedsAReason(Refusal):
    """A soft condition is not met: the director may pass with a debt and says why."""

    message = noop("Not everything for stage {stage} is done: {missing}.")
    way_out = noop("Finish it, or the director passes the gate with a debt and writes the reason.")


@dataclass(frozen=True, slots=True)
class GateState:
    """The gate of the present stage: what is missing, in words, hard conditions apart from soft ones."""

    stage: int
    hard_missing: tuple[str, ...] = ()
    soft_missing: tuple[str, ...] = ()


def stage_now(passed: frozenset[int]) -> int:
    """The first stage whose gate is not passed; the last one when all are."""
    return next((number for number in range(1, len(STAGES) + 1) if number not in passed), len(STAGES))


def check_passable(stage: int, passed: frozenset[int], gate: GateState, debt: str) -> None:
    """R82, R84–R90. Raises StageIsNotNext, GateIsClosed or GateNeedsAReason."""
    now = stage_now(passed)
    if stage != now or stage in passed:
        raise StageIsNotNext(stage=stage, now=now)
    if gate.hard_missing:
        raise GateIsClosed(stage=stage, missing="; ".join(gate.hard_missing))
    if gate.soft_missing and not debt.strip():
        raise GateNeedsAReason(stage=stage, missing="; ".join(gate.soft_missing))
