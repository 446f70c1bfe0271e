"""Notices and long tasks: their kinds, what runs them, and who knows where letters go."""

from apps.people.public import emails_of
from kernel import notices
from kernel.words import noop


def declare_all() -> None:
    """Name every kind of notice and the address book."""
    notices.addressed_by(emails_of)
    notices.declare(
        "records.task_ended",
        title=noop("The work you started is over"),
        body=noop("Open it to see what came out."),
    )
    notices.declare(
        "matching.mentor_found",
        title=noop("You have a mentor"),
        body=noop("Your mentor is {name}. The curator will name the day of the acquaintance."),
    )
    notices.declare(
        "matching.mentee_found",
        title=noop("You have a mentee"),
        body=noop("Your mentee is {name}. The curator will name the day of the acquaintance."),
    )
    notices.declare(
        "matching.pair_ended",
        title=noop("Your pair has come to its end"),
        body=noop("The curator will tell you what comes next. Thank you for what you did together."),
    )
    notices.declare(
        "journey.meeting_planned",
        title=noop("Your meeting is appointed"),
        body=noop("You meet on {day} at {time}. Place: {place}."),
    )
    notices.declare(
        "matching.pair_suspended",
        title=noop("Meetings of your pair wait"),
        body=noop("Please do not meet for now: a paper has to be renewed. The curator is on it."),
    )
