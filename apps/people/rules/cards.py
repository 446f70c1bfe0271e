"""What a person's card must hold, by whatever door it is written."""

from dataclasses import asdict, dataclass
from datetime import date

from apps.people.roster import Kind
from apps.people.roster.cleaning.study_and_work import LAST_COURSE, LONGEST_EXPERIENCE
from kernel.refusals import Refusal
from kernel.words import noop
from kernel.writable import check_between


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is known of a person; empty texts mean that nobody told."""

    family_name: str
    given_name: str
    kind: Kind
    patronymic: str = ""
    birth_date: date | None = None
    sex: str = ""
    external_key: str = ""
    group: str = ""
    course: int | None = None
    specialty: str = ""
    position: str = ""
    department: str = ""
    subject: str = ""
    experience_years: int | None = None
    email: str = ""
    phone: str = ""

    def columns(self) -> dict[str, object]:
        """The same by column."""
        return asdict(self)


class StudentNeedsBirthDate(Refusal):
    """Whose consent a student needs depends on age (R80)."""

    message = noop("A student's date of birth is needed: it tells whose consent to ask for.")
    way_out = noop("Write the date as it stands in the passport or birth certificate.")


class BornInTheFuture(Refusal):
    """The date of birth is still to come."""

    message = noop("The date of birth is in the future.")
    way_out = noop("Check the year.")


class NumberIsTaken(Refusal):
    """Facts: number. Another person holds the number of the card or of the member of staff."""

    message = noop("The number «{number}» is recorded for another person.")
    way_out = noop("Check the number, or find that person in the list.")


def check_details(details: PersonDetails, today: date) -> None:
    """Raise why such a card cannot be kept."""
    if details.kind is Kind.STUDENT and details.birth_date is None:
        raise StudentNeedsBirthDate
    if details.birth_date and details.birth_date > today:
        raise BornInTheFuture
    if details.course is not None:
        check_between(details.course, 1, LAST_COURSE)
    check_experience(details.experience_years)


def check_experience(years: int | None) -> None:
    """Raise NumberDoesNotFit unless it is experience of one life; None is not known."""
    if years is not None:
        check_between(years, 0, LONGEST_EXPERIENCE)
