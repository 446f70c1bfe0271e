"""A letter is taken, sent outside any transaction, and ticked off: at most once, and never silently lost."""

from dataclasses import dataclass
from uuid import UUID

from apps.notices.models import Letter
from apps.notices.services.wording import Words, letter_words
from commons.records.public import claim_effect
from kernel.clock import now
from kernel.notices import address_of
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class Envelope:
    """A letter ready to be sent."""

    address: str
    words: Words


def take_letter(*, actor: Actor, letter_id: UUID) -> Envelope | None:
    """Take a letter that waits; None when there is nothing to send.

    The try is also written into the shared ledger, so a college restored from a dump does not send again:
    there the letter stays taken, and is shown as doubtful.
    """
    letter = Letter.objects.select_for_update().filter(id=letter_id, state=Letter.State.WAITING).first()
    if letter is None:
        return None
    address = address_of(actor=actor, person_id=letter.notice.person_id)
    if not address:
        _keep(letter, Letter.State.NO_ADDRESS)
        return None
    letter.tries += 1
    letter.taken_at = now()
    _keep(letter, Letter.State.TAKEN)
    if not claim_effect(f"letter:{letter.id}:{letter.tries}"):
        return None
    return Envelope(address, letter_words(letter.notice, actor.workspace.id))


def tick_off_letter(*, actor: Actor, letter_id: UUID) -> None:
    """The mail server has accepted the letter."""
    Letter.objects.filter(id=letter_id).update(state=Letter.State.POSTED, posted_at=now())


def put_letter_back(*, actor: Actor, letter_id: UUID) -> None:
    """The mail server has surely not accepted the letter; it waits again."""
    Letter.objects.filter(id=letter_id, state=Letter.State.TAKEN).update(state=Letter.State.WAITING)


def settle_letter(*, actor: Actor, letter_id: UUID) -> None:
    """The operator has looked into a doubtful letter."""
    Letter.objects.filter(id=letter_id, state=Letter.State.TAKEN).update(state=Letter.State.SETTLED)


def _keep(letter: Letter, state: str) -> None:
    letter.state = state
    letter.save()
