"""Reading one's own notices."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from apps.notices.models import Notice
from apps.notices.selectors import notices_of, own_notices
from apps.notices.services.wording import body_of, title_of
from kernel.clock import now
from kernel.pages import Page
from kernel.policy import Actor
from kernel.refusals import found


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One notice in the words of the reader's language."""

    id: UUID
    title: str
    body: str
    written_at: datetime
    is_read: bool


@dataclass(frozen=True, slots=True)
class Route:
    """The page that a notice is about: a route of the college's host; no name leads nowhere."""

    name: str
    args: tuple[str, ...]


def notices_page(*, actor: Actor, filters: Mapping[str, str], cursor: str) -> Page[NoticeRow]:
    """The actor's notices, the newest first; the filter `state=new` leaves the unread ones."""
    page = own_notices(actor=actor, filters=filters, cursor=cursor)
    return page.of(map(_row, page.rows))


def _row(notice: Notice) -> NoticeRow:
    return NoticeRow(
        id=notice.id,
        title=title_of(notice.kind),
        body=body_of(notice.kind, notice.facts),
        written_at=notice.written_at,
        is_read=notice.read_at is not None,
    )


def read_notice(*, actor: Actor, notice_id: UUID) -> Route:
    """Mark a notice of one's own as read; where it leads. Raises NotVisible."""
    notice = found(notices_of(actor).filter(id=notice_id))
    notices_of(actor).filter(id=notice.id, read_at=None).update(read_at=now())
    return Route(notice.url_name, tuple(notice.url_args))


def read_all_notices(*, actor: Actor) -> None:
    """Mark all notices of one's own as read."""
    notices_of(actor).filter(read_at=None).update(read_at=now())
