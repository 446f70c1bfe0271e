"""What matching puts on the curator's page «Today»."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.matching import public
from apps.matching.policy import CONFIRM_PAIR, SEE_POOL
from commons.pool.public import calls_of_college
from kernel.desk import DeskItem
from kernel.policy import Actor, may


def what_matching_waits_for(*, actor: Actor) -> Iterator[DeskItem]:
    """Pairs that wait for an act, people who wait for a pair, offers of the region; for the curator."""
    if may(actor, CONFIRM_PAIR):
        yield from _pairs(public.pair_counts(actor=actor).of)
        yield from _waiting(public.waiting_count(actor=actor))
    if may(actor, CONFIRM_PAIR) and may(actor, SEE_POOL):
        answers = (answer for call in calls_of_college(actor=actor) for answer in call.answers)
        yield from _offers(sum(answer.state == "offered" for answer in answers))


def _pairs(count: Mapping[str, int]) -> Iterator[DeskItem]:
    if count["suspended"]:
        yield DeskItem(
            title=ngettext("{n} pair is suspended", "{n} pairs are suspended", count["suspended"]).format(
                n=count["suspended"]
            ),
            explain=_("A consent, a clearance or readiness is no longer in force: they may not meet."),
            act=_("See why"),
            route="matching:pairs",
            icon="player-pause",
            tone="risk",
            count=count["suspended"],
        )
    if count["agreed"]:
        yield DeskItem(
            title=ngettext(
                "{n} pair waits for confirmation", "{n} pairs wait for confirmation", count["agreed"]
            ).format(n=count["agreed"]),
            explain=_("Both sides agree: your word is the last."),
            act=_("Confirm the pair"),
            route="matching:pairs",
            icon="heart-handshake",
            count=count["agreed"],
        )
    if count["proposed"]:
        yield DeskItem(
            title=ngettext(
                "{n} pair waits for agreement", "{n} pairs wait for agreement", count["proposed"]
            ).format(n=count["proposed"]),
            explain=_("Ask each side on its own and record the answer."),
            act=_("Open"),
            route="matching:pairs",
            icon="message-check",
            count=count["proposed"],
        )


def _waiting(count: int) -> Iterator[DeskItem]:
    if count:
        yield DeskItem(
            title=ngettext("{n} mentee waits for a pair", "{n} mentees wait for a pair", count).format(
                n=count
            ),
            explain=_("See who waits longest and why."),
            act=_("Open"),
            route="matching:waiting",
            icon="hourglass",
            count=count,
        )


def _offers(count: int) -> Iterator[DeskItem]:
    if count:
        yield DeskItem(
            title=ngettext(
                "{n} offer waits for your decision", "{n} offers wait for your decision", count
            ).format(n=count),
            explain=_("An employer of the region offers a mentor; the place is held for a few days."),
            act=_("Decide"),
            route="matching:pool",
            icon="building-community",
            tone="overdue",
            count=count,
        )
