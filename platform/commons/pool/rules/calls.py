"""What is asked of a call to the pool: no name in it, and one live answer at a time."""

import re

from kernel.refusals import Refusal
from kernel.words import noop

LONGEST_NOTE = 300
PATRONYMIC = re.compile(r"\b[А-ЯЁ][а-яё]+(?:вич(?:а|у|ем|е)?|(?:ов|ев|ич)н(?:а|ы|е|у))\b")
INITIALS = re.compile(r"\b[А-ЯЁ]\.\s?[А-ЯЁ]\.")
CONTACT = re.compile(r"\S+@\S+|(?:\+?\d[\s()-]*){7,}")


class NoteTellsWho(Refusal):
    """B1: the pool learns what is needed, never who needs it."""

    message = noop("The note seems to hold a name, a telephone or an e-mail.")
    way_out = noop("Write what the student needs and leave out who it is: the pool never learns the name.")


class MenteeIsCalledForAlready(Refusal):
    """One open call per entry of the mentee base."""

    message = noop("The pool has been asked for this mentee already.")
    way_out = noop("Wait for an answer or close the earlier call first.")


class CallIsClosed(Refusal):
    """Nothing more happens to a closed call."""

    message = noop("The college needs nobody for this call any more.")
    way_out = noop("Look at the other calls: somebody is waiting there.")


class CallIsAnswered(Refusal):
    """Somebody is offered, accepted or at work on this call."""

    message = noop("A person has been offered to this call already, and the college is deciding.")
    way_out = noop("Look at the other calls. This one comes back if the college declines.")


def check_nameless(note: str) -> None:
    """Raise NoteTellsWho when the note looks as if it told who the mentee is."""
    if PATRONYMIC.search(note) or INITIALS.search(note) or CONTACT.search(note):
        raise NoteTellsWho


def check_not_closed(*, closed: bool) -> None:
    """Raise CallIsClosed."""
    if closed:
        raise CallIsClosed


def check_answerable(*, closed: bool, answered: bool) -> None:
    """Raise CallIsClosed or CallIsAnswered."""
    check_not_closed(closed=closed)
    if answered:
        raise CallIsAnswered
