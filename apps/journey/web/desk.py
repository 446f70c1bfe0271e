"""What the pairs' meetings put on the curator's page «Today»."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.journey import public
from apps.journey.policy import PLAN_MEETING
from kernel.desk import DeskItem
from kernel.policy import Actor, may

PAIRS = "matching:pairs"


def what_the_meetings_wait_for(*, actor: Actor) -> Iterator[DeskItem]:
    """Acquaintances that nobody has appointed, and answers that nobody has given; for the curator."""
    if may(actor, PLAN_MEETING):
        waits = public.what_waits(actor=actor)
        yield from _to_appoint(waits.to_appoint)
        yield from _to_answer(waits.to_answer)


def _to_appoint(count: int) -> Iterator[DeskItem]:
    title = ngettext(
        "%(n)s pair has no acquaintance appointed", "%(n)s pairs have no acquaintance appointed", count
    )
    if count:
        yield DeskItem(
            title=title % {"n": count},
            explain=_("Mentor and mentee cannot begin until you bring them together."),
            act=_("Appoint"),
            route=PAIRS,
            icon="calendar-plus",
            count=count,
        )


def _to_answer(count: int) -> Iterator[DeskItem]:
    title = ngettext(
        "%(n)s pair has not said yet whether it will work together",
        "%(n)s pairs have not said yet whether they will work together",
        count,
    )
    if count:
        yield DeskItem(
            title=title % {"n": count},
            explain=_("They are acquainted; the answers are given on their own pages."),
            act=_("Look"),
            route=PAIRS,
            icon="message-question",
            count=count,
        )
