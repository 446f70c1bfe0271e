"""When a programme may be approved, a curator appointed, a cycle opened (R2, R3, R22)."""

from dataclasses import dataclass
from datetime import date

from kernel.refusals import Refusal
from kernel.words import noop


class YearsAreTurnedRound(Refusal):
    """The programme ends before it begins."""

    message = noop("The programme ends in {ends} and begins in {begins}.")
    way_out = noop("Check the two years.")


class AlreadyApproved(Refusal):
    """What is approved is not changed (R2)."""

    message = noop("The programme is approved and stays as it was approved.")
    way_out = noop("Record a new programme if the terms have changed.")


class CouncilHasNotConsidered(Refusal):
    """The council comes before the director (R2)."""

    message = noop("The pedagogical council has not considered the programme yet.")
    way_out = noop("Write down the number and the date of its protocol first.")


class ApprovedBeforeTheCouncil(Refusal):
    """The dates contradict each other (R2)."""

    message = noop("The approval is dated before the council of {council_on}.")
    way_out = noop("Check the date of the order and that of the protocol.")


class DateIsAhead(Refusal):
    """A fact cannot be dated in the future."""

    message = noop("This date has not come yet: {given}.")
    way_out = noop("Write the date that stands on the document.")


class ProgrammeIsNotApproved(Refusal):
    """R2: an unapproved programme is not launched."""

    message = noop("The programme is not approved, so no cycle can be opened.")
    way_out = noop("The director approves it after the pedagogical council has considered it.")


class CuratorIsNotAppointed(Refusal):
    """R22: no curator, no cycle."""

    message = noop("No curator is appointed, so no cycle can be opened.")
    way_out = noop("The director writes down the order: its number, its date and the curator.")


class AnotherCycleIsOpen(Refusal):
    """At most one cycle is open."""

    message = noop("The cycle «{name}» is still open.")
    way_out = noop("Close it before you open the next one.")


class CycleOutsideTheTerm(Refusal):
    """Cycles live inside the programme's term (R3)."""

    message = noop("The programme runs from {begins} to {ends}; the cycle goes beyond it.")
    way_out = noop("Choose dates inside these years.")


class CycleEndsTooEarly(Refusal):
    """The dates are turned round."""

    message = noop("The cycle ends before it begins.")
    way_out = noop("Check the two dates.")


class CycleIsClosed(Refusal):
    """The act needs an open cycle."""

    message = noop("The cycle is closed.")
    way_out = noop("Open a new cycle on the page of the programme.")


class NoCycleIsOpen(Refusal):
    """The act needs an open cycle and there is none."""

    message = noop("No cycle is open.")
    way_out = noop("Open a cycle on the page of the programme, then come back.")


@dataclass(frozen=True, slots=True)
class ProgrammeState:
    """What the rules ask about a programme."""

    begins_year: int
    ends_year: int
    council_protocol: str = ""
    council_on: date | None = None
    approved_on: date | None = None
    has_curator: bool = False
    open_cycle: str = ""


def check_years(begins_year: int, ends_year: int) -> None:
    """R3. Raises YearsAreTurnedRound."""
    if ends_year < begins_year:
        raise YearsAreTurnedRound(begins=begins_year, ends=ends_year)


def check_changeable(programme: ProgrammeState) -> None:
    """Raises AlreadyApproved."""
    if programme.approved_on is not None:
        raise AlreadyApproved


def check_approvable(programme: ProgrammeState, approved_on: date, today: date) -> None:
    """R2. Raises AlreadyApproved, CouncilHasNotConsidered, ApprovedBeforeTheCouncil or DateIsAhead."""
    check_changeable(programme)
    if not programme.council_protocol or programme.council_on is None:
        raise CouncilHasNotConsidered
    if approved_on < programme.council_on:
        raise ApprovedBeforeTheCouncil(council_on=f"{programme.council_on:%d.%m.%Y}")
    check_not_ahead(approved_on, today)


def check_not_ahead(given: date | None, today: date) -> None:
    """Raises DateIsAhead."""
    if given is not None and given > today:
        raise DateIsAhead(given=f"{given:%d.%m.%Y}")


def check_launchable(programme: ProgrammeState, begins_on: date, ends_on: date) -> None:
    """R2, R3, R22: whether a cycle of these dates may be opened; raises the first refusal that applies."""
    if programme.approved_on is None:
        raise ProgrammeIsNotApproved
    if not programme.has_curator:
        raise CuratorIsNotAppointed
    if programme.open_cycle:
        raise AnotherCycleIsOpen(name=programme.open_cycle)
    if ends_on <= begins_on:
        raise CycleEndsTooEarly
    if begins_on.year < programme.begins_year or ends_on.year > programme.ends_year:
        raise CycleOutsideTheTerm(begins=programme.begins_year, ends=programme.ends_year)
