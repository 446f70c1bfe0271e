"""Who may sign in to the demonstration: one table, printed by `up`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from commons.accounts.public import create_account, give_second_factor, grant_membership
from demo.places import EMPLOYERS, REGION_SLUG, CollegePlan
from kernel.policy import Actor
from kernel.roles import NEEDS_SECOND_FACTOR, Role, WorkspaceKind

PASSWORD = "nastavnik-2026"  # noqa: S105 - everybody may know it: the people are invented


@dataclass(frozen=True, slots=True)
class SignIn:
    """One account; `place` is the short address of its workspace, `person` a name on the college's list."""

    who: str
    kind: WorkspaceKind
    place: str
    role: Role
    person: str

    @property
    def email(self) -> str:
        """The address it signs in with; `.example` reaches nobody."""
        return f"{self.role}@{self.place}.example"

    @property
    def needs_code(self) -> bool:
        """Whether the law of sign-in asks this role for a second factor."""
        return self.role in NEEDS_SECOND_FACTOR


def sign_ins(plans: Iterable[CollegePlan]) -> Iterator[SignIn]:
    """Everybody with an account, colleges first."""
    college, employer, region = WorkspaceKind.COLLEGE, WorkspaceKind.EMPLOYER, WorkspaceKind.REGION
    for plan in plans:
        yield SignIn(f"Куратор: {plan.short_name}", college, plan.slug, Role.CURATOR, plan.curator)
        yield SignIn(f"Директор: {plan.short_name}", college, plan.slug, Role.DIRECTOR, plan.director)
    for one in EMPLOYERS:
        yield SignIn(f"Координатор: {one.name}", employer, one.slug, Role.COORDINATOR, one.coordinator)
    yield SignIn("Аналитик министерства", region, REGION_SLUG, Role.ANALYST, "")


def participants(plans: Iterable[CollegePlan]) -> Iterator[SignIn]:
    """A mentor and a mentee of the first college whose pairs are at work; they are one pair."""
    for plan in [plan for plan in plans if plan.pairs][:1]:
        for who, role in (("Наставник", Role.MENTOR), ("Наставляемый", Role.MENTEE)):
            yield SignIn(f"{who}: {plan.short_name}", WorkspaceKind.COLLEGE, plan.slug, role, "")


def let_in(sign_in: SignIn, workspace_id: UUID, person_id: UUID | None = None) -> None:
    """Make the account, its membership and, where the law asks, its second factor."""
    actor = Actor.system(sign_in.kind, workspace_id)
    account_id = create_account(actor=actor, email=sign_in.email, password=PASSWORD)
    grant_membership(actor=actor, account_id=account_id, role=sign_in.role, person_id=person_id)
    if sign_in.needs_code:
        give_second_factor(actor=actor, account_id=account_id)
