"""The college's programmes in brief, with the order and the cycles of each."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from apps.programme.models import CuratorOrder, Cycle, Programme
from apps.programme.selectors.cycles import CycleFacts, facts_of
from kernel.policy import Actor
from kernel.refusals import found
from tenants.public import today_in


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """The order that appoints the curator (R22)."""

    number: str
    dated: date
    curator_name: str
    curator_person_id: UUID | None


@dataclass(frozen=True, slots=True)
class Passport:
    """A programme in brief; `order` is the one in force, `cycles` the newest first."""

    id: UUID
    version: int
    name: str
    begins_year: int
    ends_year: int
    council_protocol: str
    council_on: date | None
    approved_on: date | None
    order: OrderFacts | None
    cycles: tuple[CycleFacts, ...]

    @property
    def open_cycle(self) -> CycleFacts | None:
        """The cycle that runs now."""
        return next((cycle for cycle in self.cycles if cycle.is_open), None)


def passports(*, actor: Actor) -> tuple[Passport, ...]:
    """Every programme of the college in brief, the newest first."""
    return tuple(_passport(row) for row in _rows().order_by("-id"))


def curator_in_force(*, actor: Actor) -> OrderFacts | None:
    """The order that names the present curator, to whom everybody may turn (R22)."""
    return _order_in_force(list(CuratorOrder.objects.order_by("-dated", "-id")[:1]))


def passport_of(*, actor: Actor, programme_id: UUID) -> Passport:
    """One programme. Raises NotVisible."""
    return _passport(found(_rows().filter(id=programme_id)))


def suggested_years(*, actor: Actor) -> tuple[int, int]:
    """The term that a new programme's page offers: five years from this one."""
    this_year = today_in(actor.workspace.id).year
    return this_year, this_year + 4


def _rows() -> QuerySet[Programme]:
    return Programme.objects.prefetch_related("orders", "cycles")


def _passport(row: Programme) -> Passport:
    return Passport(
        id=row.id,
        version=row.version,
        name=row.name,
        begins_year=row.begins_year,
        ends_year=row.ends_year,
        council_protocol=row.council_protocol,
        council_on=row.council_on,
        approved_on=row.approved_on,
        order=_order_in_force(list(row.orders.all())),
        cycles=_newest_first(list(row.cycles.all())),
    )


def _order_in_force(orders: list[CuratorOrder]) -> OrderFacts | None:
    if not orders:
        return None
    last = max(orders, key=lambda order: (order.dated, order.id))
    return OrderFacts(last.number, last.dated, last.curator_name, last.curator_person_id)


def _newest_first(cycles: list[Cycle]) -> tuple[CycleFacts, ...]:
    return tuple(facts_of(cycle) for cycle in sorted(cycles, key=lambda one: one.begins_on, reverse=True))
