"""Reads of the notices; everybody reads their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from apps.notices.models import Letter, Notice
from kernel.clock import now
from kernel.pages import Page, page_of
from kernel.policy import Actor

DOUBTFUL_AFTER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class DoubtfulLetter:
    """A letter of which nobody knows whether it was sent; no name, no address."""

    id: UUID
    kind: str
    taken_at: datetime | None


def notices_of(actor: Actor) -> QuerySet[Notice]:
    """The actor's own notices: to the person, or to the membership of staff who are no person here."""
    own = [key for key in (actor.person_id, actor.membership_id) if key]
    return Notice.objects.filter(person_id__in=own)


def unread(actor: Actor) -> int:
    """How many notices the actor has not read yet: the number on the bell."""
    return notices_of(actor).filter(read_at=None).count()


def own_notices(*, actor: Actor, filters: Mapping[str, str], cursor: str) -> Page[Notice]:
    """The actor's notices, the newest first; the filter `state=new` leaves the unread ones."""
    rows = notices_of(actor)
    if filters.get("state") == "new":
        rows = rows.filter(read_at=None)
    return page_of(rows.order_by("-id"), cursor)


def doubtful_letters(*, actor: Actor) -> tuple[DoubtfulLetter, ...]:
    """Letters that were taken for posting long ago and never heard of again, the oldest first."""
    rows = Letter.objects.filter(state=Letter.State.TAKEN, taken_at__lt=now() - DOUBTFUL_AFTER)
    rows = rows.select_related("notice").order_by("taken_at")
    return tuple(DoubtfulLetter(row.id, row.notice.kind, row.taken_at) for row in rows)
