"""The curator's register of pairs (R134): the list by urgency, and one pair in full."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from apps.intake.public import MenteeFacts, mentee_entry
from apps.matching.rules import PairState
from apps.matching.selectors.pair_rows import SHOWN_STATES, PairRow, ranked, rows_of
from apps.people.public import search_words
from kernel.pages import Page, columns_of, page_of
from kernel.policy import Actor
from kernel.refusals import found

ORDERS = {
    "urgency": ("rank", "proposed_at", "id"),
    "mentor": ("mentor_person__simple_name", "id"),
    "mentee": ("mentee_person__simple_name", "id"),
}


@dataclass(frozen=True, slots=True)
class PairDetail:
    """One pair in full: with the entry that it answers and the reasons it was proposed for."""

    row: PairRow
    entry: MenteeFacts
    reasons: tuple[dict[str, Any], ...]
    ended_why: str


@dataclass(frozen=True, slots=True)
class PairCounts:
    """How many pairs there are of each shown state, most urgent first."""

    of: Mapping[str, int]

    @property
    def total(self) -> int:
        """All that have not ended."""
        return sum(count for state, count in self.of.items() if state != PairState.ENDED)


def pairs_page(
    *, actor: Actor, search: str, filters: Mapping[str, str], order: str, cursor: str
) -> Page[PairRow]:
    """One page of the register; without a chosen state the ended pairs are left out."""
    page = page_of(_wanted(search, filters, order), cursor)
    return page.of(rows_of(actor, page.rows))


def pairs_sheet(*, actor: Actor, search: str, filters: Mapping[str, str], order: str) -> tuple[PairRow, ...]:
    """The whole register as narrowed, for a spreadsheet."""
    return rows_of(actor, _wanted(search, filters, order))


def pair_counts(*, actor: Actor) -> PairCounts:
    """Counts of the register."""
    counted = dict(ranked().values_list("rank").annotate(Count("id")))
    return PairCounts({state: counted.get(rank, 0) for rank, state in enumerate(SHOWN_STATES)})


def pair_detail(*, actor: Actor, pair_id: UUID) -> PairDetail:
    """One pair. Raises NotVisible."""
    pair = found(ranked().filter(id=pair_id))
    entry = mentee_entry(actor=actor, entry_id=pair.mentee_entry_id)
    return PairDetail(rows_of(actor, [pair])[0], entry, tuple(pair.reasons), pair.ended_why)


def _wanted(search: str, filters: Mapping[str, str], order: str) -> QuerySet[Any]:
    return _searched(_narrowed(ranked(), filters), search).order_by(*columns_of(ORDERS, order))


def _narrowed(pairs: QuerySet[Any], filters: Mapping[str, str]) -> QuerySet[Any]:
    state = filters.get("state", "")
    if state in SHOWN_STATES:
        pairs = pairs.filter(rank=SHOWN_STATES.index(state))
    else:
        pairs = pairs.exclude(state=PairState.ENDED)
    return pairs.filter(form=filters["form"]) if filters.get("form") else pairs


def _searched(pairs: QuerySet[Any], search: str) -> QuerySet[Any]:
    for word in search_words(search):
        pairs = pairs.filter(
            Q(mentee_person__simple_name__contains=word)
            | Q(mentor_person__simple_name__contains=word)
            | Q(mentee_person__group__icontains=word)
        )
    return pairs
