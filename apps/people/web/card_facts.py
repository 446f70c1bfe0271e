"""A card laid out for its page."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.people.public import ConsentRow, PersonCard
from apps.people.roster import FIELD_LABELS, Field, Kind
from apps.people.web.words import CONSENT_LABELS, SIGNER_LABELS, joined, kind_word, missing_words, who_signs
from kernel.roles import Role
from ui.dates import numeric

SHOWN = (
    Field.EXTERNAL_KEY,
    Field.GROUP,
    Field.COURSE,
    Field.SPECIALTY,
    Field.POSITION,
    Field.DEPARTMENT,
    Field.EXPERIENCE_YEARS,
    Field.EMAIL,
    Field.PHONE,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One consent as the page words it."""

    row: ConsentRow
    what: str
    who: str
    state: str
    word: str


@dataclass(frozen=True, slots=True)
class CardPage:
    """The words of a card."""

    card: PersonCard

    @property
    def lead(self) -> str:
        """«студент, ТМ-31, 3 курс»."""
        told = self.card.details
        course = _("course {course}").format(course=told.course) if told.course else ""
        return joined((kind_word(told.kind), told.group, course, told.position))

    @property
    def invited_as(self) -> str:
        """The role that an invitation offers first."""
        return Role.MENTEE if self.card.details.kind == Kind.STUDENT else Role.MENTOR

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What is known, without what nobody told."""
        known = self.card.details.columns()
        told = [(capfirst(_(FIELD_LABELS[one])), str(known[one.value] or "")) for one in SHOWN]
        subject = (_("Subject taught"), self.card.details.subject)
        return [(label, value) for label, value in (self.born, *told, subject) if value]

    @property
    def born(self) -> tuple[str, str]:
        """The date of birth with the age."""
        date = self.card.details.birth_date
        years = _("{age} full years").format(age=self.card.age)
        return capfirst(_("date of birth")), f"{numeric(date)}, {years}" if date else ""

    @property
    def who_signs(self) -> str:
        """Whose signature is needed and why."""
        return who_signs(self.card)

    @property
    def missing(self) -> list[str]:
        """What is not there yet."""
        return missing_words(self.card)

    @property
    def papers(self) -> list[Paper]:
        """Every consent with its state."""
        return [paper(row) for row in self.card.consents]


def paper(row: ConsentRow) -> Paper:
    """One consent with the state of its badge."""
    if row.withdrawn_at:
        state, word = "none", _("withdrawn")
    elif row.is_good:
        state, word = "approved", _("in force")
    else:
        state, word = "late", _("out of term")
    return Paper(row, capfirst(_(CONSENT_LABELS[row.kind])), _(SIGNER_LABELS[row.signer]), state, word)
