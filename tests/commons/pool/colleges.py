"""A college as the pool hears it: what its base and its pairs do with the pool's words, held in memory."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from commons.pool import handlers
from commons.pool.events import (
    PlacementAccepted,
    PlacementChecked,
    PlacementEnded,
    PlacementExpired,
    PlacementFreed,
    PlacementOffered,
    PlacementSeen,
    PlacementTaken,
    TimeIsUp,
)
from commons.pool.models import Placement
from commons.pool.public import check_placements
from commons.records.models import OutboxRow
from kernel.clock import now
from kernel.events import Event, from_payload
from kernel.ids import new_id
from kernel.policy import CONSOLE, Actor
from tenants.public import CollegeFacts

TODAY = date(2026, 11, 24)
HELD = {"accepted", "active"}
THE_POOL = Actor.system(CONSOLE.kind, CONSOLE.id)


@dataclass
class College:
    """One side of the placements, and the wire between both: `lose` names the message that is lost."""

    facts: CollegeFacts
    lose: int | None = None
    repeat: bool = False
    mentors: set[UUID] = field(default_factory=set)
    pairs: dict[UUID, UUID] = field(default_factory=dict)
    outbox: list[Event] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)

    # --- What its people do -----------------------------------------------------------------------

    def confirm(self, placement: UUID) -> None:
        """The curator confirms a pair with the person, when the base has the person."""
        if placement in self.mentors:
            self.pairs[placement] = new_id()
            self.outbox.append(PlacementTaken(placement, self.pairs[placement], TODAY))

    def end(self, placement: UUID) -> None:
        """The curator ends the pair."""
        if placement in self.pairs:
            self.outbox.append(PlacementFreed(placement, self.pairs.pop(placement), TODAY))
            self.mentors.discard(placement)

    # --- What it hears ----------------------------------------------------------------------------

    def hear(self, word: Event) -> None:
        """What intake and matching do with a word of the pool."""
        match word:
            case PlacementAccepted(placement_id=placement):
                self.mentors.add(placement)
            case PlacementEnded(placement_id=placement) | PlacementExpired(placement_id=placement):
                self._part(placement)
            case PlacementChecked(placement_id=placement, state=state, version=version):
                self.mentors |= {placement} if state in HELD else set()
                if state in {"ended", "expired", "declined"}:
                    self._part(placement)
                self.outbox.append(PlacementSeen(placement, version, self.pairs.get(placement)))
            case PlacementOffered():
                pass

    def _part(self, placement: UUID) -> None:
        self.end(placement)
        self.mentors.discard(placement)

    # --- The wire ---------------------------------------------------------------------------------

    def exchange(self) -> None:
        """Hand words over in both directions until nobody has anything to say."""
        while rows := self._letters():
            for row in rows:
                row.delivered_at = now()
                row.save()
                self._carry(from_payload(row.name, row.payload), inward=True)
            self._answer()
        self._answer()
        if self._letters():
            self.exchange()

    def _letters(self) -> list[OutboxRow]:
        rows = OutboxRow.objects.filter(college_id=self.facts.id, delivered_at=None, due_at__lte=now())
        return [row for row in rows.order_by("id") if isinstance(row, OutboxRow)]

    def _answer(self) -> None:
        said, self.outbox = self.outbox, []
        for word in said:
            self._carry(word, inward=False)

    def _carry(self, word: Event, *, inward: bool) -> None:
        self.sent.append(word.name)
        if len(self.sent) - 1 == self.lose:
            return
        for _ in range(2 if self.repeat else 1):
            self.hear(word) if inward else tell_pool(word, self.facts.id)

    def night(self) -> None:
        """The nightly comparison, with nothing lost."""
        self.lose = None
        check_placements(actor=THE_POOL)
        end_what_is_overdue()
        self.exchange()


def end_what_is_overdue() -> None:
    """What the table of subscriptions does with the word that a reservation's time is up."""
    words = OutboxRow.objects.filter(name=TimeIsUp.name, due_at__lte=now(), delivered_at=None)
    for word in words.order_by("id"):
        handlers.expire_place(TimeIsUp(UUID(word.payload["placement_id"])), college_id=None)


def tell_pool(word: Event, college_id: UUID) -> None:
    """What the table of subscriptions does with a word of a college."""
    match word:
        case PlacementTaken():
            handlers.take_place(word, college_id=college_id)
        case PlacementFreed():
            handlers.free_place(word, college_id=college_id)
        case PlacementSeen():
            handlers.hear_college(word, college_id=college_id)


def disagreements(college: College) -> list[str]:
    """In which placements the two sides differ; an empty list when they are equal."""
    found = []
    for row in Placement.objects.filter(college_id=college.facts.id):
        pair = row.pair_id if row.state == "active" else None
        if college.pairs.get(row.id) != pair:
            found.append(f"{row.state}: the pool has {pair}, the college {college.pairs.get(row.id)}")
        if (row.state in HELD) != (row.id in college.mentors):
            found.append(f"{row.state}: in the base {row.id in college.mentors}")
    return found
