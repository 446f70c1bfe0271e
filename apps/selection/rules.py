"""What a clearance must say to be recorded (L3), and what makes a mentor ready (R27, R123)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kernel.refusals import Refusal
from kernel.words import noop

ETHICS, TRAINING = "ethics", "training"
ITEMS = ("psychological", "pedagogical", "professional", ETHICS, TRAINING)
"""What a ready mentor has, in the order in which it is met (R113)."""


class DateInTheFuture(Refusal):
    """A check or a training is recorded after it took place."""

    message = noop("This date has not come yet: only what has taken place is recorded.")
    way_out = noop("Check the date, or come back when it is done.")


class ClearanceEndsBeforeItBegins(Refusal):
    """The dates of a clearance are the wrong way round."""

    message = noop("The clearance would end before the day it was issued.")
    way_out = noop("Check both dates against the document.")


class ClearanceAlreadyLapsed(Refusal):
    """A clearance that is no longer in force proves nothing."""

    message = noop("This clearance ran out on {valid_until}.")
    way_out = noop("Ask for a new document and record it instead.")


class TrainingNeedsEthics(Refusal):
    """R123: training is not complete without its section on ethical and safe mentoring."""

    message = noop("Training is complete only with its section on ethical and safe mentoring.")
    way_out = noop("Record the day of this section first, then the end of the training.")


@dataclass(frozen=True, slots=True)
class ClearanceFacts:
    """A clearance as its document says (L3): the fact, never the scan."""

    kind: str
    number: str
    issued_on: date
    valid_until: date
    checked_by: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What a mentor has and lacks: the last day of a clearance in force, and the checklist (R27)."""

    person_id: UUID
    cleared_until: date | None
    met: Mapping[str, date]

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the items that are not met yet, in order."""
        return tuple(item for item in ITEMS if item not in self.met)

    @property
    def ready(self) -> bool:
        """R27: everything is met; until then the mentor is a potential one."""
        return not self.missing


def check_clearance(facts: ClearanceFacts, today: date) -> None:
    """Raise unless the clearance can be recorded today."""
    if facts.issued_on > today:
        raise DateInTheFuture
    if facts.valid_until < facts.issued_on:
        raise ClearanceEndsBeforeItBegins
    if facts.valid_until < today:
        raise ClearanceAlreadyLapsed(valid_until=facts.valid_until.strftime("%d.%m.%Y"))


def check_checklist(met: Mapping[str, date], today: date) -> None:
    """Raise unless this is a lawful state of the checklist today (R123)."""
    if any(day > today for day in met.values()):
        raise DateInTheFuture
    if TRAINING in met and ETHICS not in met:
        raise TrainingNeedsEthics
