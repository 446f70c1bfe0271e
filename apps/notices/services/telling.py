"""Writing notices and the letters that go with them."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from apps.notices.events import LetterWritten
from apps.notices.models import Letter, Notice
from apps.records.public import emit
from kernel.notices import KINDS
from kernel.policy import Actor


def notify(
    *,
    actor: Actor,
    people: Collection[UUID],
    kind: str,
    facts: Mapping[str, str | int],
    url_name: str = "",
    url_args: Sequence[object] = (),
) -> None:
    """Tell persons of this college, each once, in the page and by a letter where there is an e-mail (R133).

    `url_name` names a route of the college's host. Raises KeyError for a kind that nobody declared.
    """
    for person_id in dict.fromkeys(people):
        notice = Notice.objects.create(
            person_id=person_id,
            kind=KINDS[kind].name,
            facts=dict(facts),
            url_name=url_name,
            url_args=[str(argument) for argument in url_args],
        )
        letter = Letter.objects.create(notice=notice)
        emit(LetterWritten(letter.id))
