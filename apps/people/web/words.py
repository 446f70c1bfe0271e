"""How the people's facts are worded on pages."""

from collections.abc import Iterable

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.people.public import KIND_LABELS, ConsentKind, Kind, PersonCard, Signer
from apps.people.roster import Note
from kernel.words import noop

CONSENT_LABELS = {
    ConsentKind.PARTICIPATION: noop("to take part in the programme"),
    ConsentKind.PERSONAL_DATA: noop("to the processing of personal data"),
    ConsentKind.PUBLICATION: noop("to publication of stories and photographs"),
}
SIGNER_LABELS = {
    Signer.SELF: noop("the person"),
    Signer.REPRESENTATIVE: noop("the representative"),
}


def told(note: Note) -> str:
    """A note of the dry run in the language of the page."""
    return _(note.msgid).format(**note.facts)


def kind_choices() -> list[tuple[str, str]]:
    """Kinds of people for a field or a filter."""
    return [(kind.value, capfirst(_(label))) for kind, label in KIND_LABELS.items()]


def kind_word(kind: Kind) -> str:
    """«студент»."""
    return _(KIND_LABELS[kind])


def who_signs(card: PersonCard) -> str:
    """Whose signature this person's consent needs, and why (R80, L1)."""
    if card.age is None:
        return _(
            "The date of birth is unknown, so the person counts as a minor: both the person and the "
            "representative sign. Write the date of birth if it is known."
        )
    if card.signers == (Signer.SELF,):
        return _("The person is {age} years old, of age: only their own signature is needed.").format(
            age=card.age
        )
    if card.signers == (Signer.REPRESENTATIVE,):
        return _("The person is {age}, under 14: the legal representative signs alone.").format(age=card.age)
    return _("The person is {age}: from 14 to 17 both the person and the legal representative sign.").format(
        age=card.age
    )


def missing_words(card: PersonCard) -> list[str]:
    """What is not signed yet, one line for each consent, with those who are to sign it."""
    signers: dict[ConsentKind, list[str]] = {}
    for kind, signer in card.missing:
        signers.setdefault(kind, []).append(_(SIGNER_LABELS[signer]))
    return [f"{capfirst(_(CONSENT_LABELS[kind]))}: {joined(who)}" for kind, who in signers.items()]


SIGNED_BY = {
    Signer.SELF: noop("the person themselves"),
    Signer.REPRESENTATIVE: noop("the legal representative"),
}


def joined(texts: Iterable[object]) -> str:
    """Those texts that say something, with commas."""
    return ", ".join(str(text) for text in texts if text)
