"""What the door tells of people, as frozen rows."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from apps.people.roster import KIND_LABELS, Kind
from apps.people.rules.cards import PersonDetails
from apps.people.rules.consents import ConsentKind, Signature, Signer


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of a list; `has_consents` when all needed ones are in force today."""

    id: UUID
    name: str
    kind: Kind
    group: str
    course: int | None
    position: str
    has_consents: bool
    is_minor: bool

    @property
    def kind_label(self) -> str:
        """The msgid of the kind."""
        return KIND_LABELS[self.kind]


@dataclass(frozen=True, slots=True)
class PersonName:
    """How a person is called in the lists of other parts; `note` is the group or the position."""

    id: UUID
    name: str
    note: str
    is_minor: bool


@dataclass(frozen=True, slots=True)
class PersonContact:
    """How a person can be reached."""

    id: UUID
    name: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What rules of other parts rest on; an unknown date of birth counts as a minor's. `teaches`: see R91."""

    id: UUID
    name: str
    kind: Kind
    birth_date: date | None
    age: int | None
    group: str
    course: int | None
    specialty: str
    position: str
    subject: str
    experience_years: int | None
    consented: bool
    is_minor: bool
    account_id: UUID | None
    email: str
    teaches: bool


@dataclass(frozen=True, slots=True)
class RepresentativeRow:
    """Who signs for a minor."""

    id: UUID
    full_name: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One paper, standing or withdrawn; `is_good` on the day of reading."""

    id: UUID
    kind: ConsentKind
    signer: Signer
    signed_on: date
    valid_until: date | None
    withdrawn_at: datetime | None
    is_good: bool


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything the role may see of one person; contacts are empty for roles that do not need them."""

    id: UUID
    name: str
    details: PersonDetails
    age: int | None
    is_minor: bool
    signers: tuple[Signer, ...]
    missing: tuple[Signature, ...]
    consents: tuple[ConsentRow, ...]
    representatives: tuple[RepresentativeRow, ...]
    shows_contacts: bool
    account_id: UUID | None
    version: int


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many there are, for the denominators of coverage."""

    students: int
    teaching_staff: int
