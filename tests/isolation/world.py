"""Two regions with people in them: three colleges and three employers, each with tokens of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core import mail

from apps.intake.public import mentee_entries
from apps.programme.public import required_cycle
from commons.accounts.models import Invitation, Membership
from commons.employers.models import Employee
from commons.pool.models import Call, Offer, Placement
from commons.pool.public import accept_offer
from kernel.policy import CONSOLE, Actor
from kernel.roles import Role
from tenants.models import CollegeModel
from tenants.public import CollegeFacts, college_unit, region_facts, shared_unit
from tests.factories.actors import a_coordinator, an_analyst, somebody
from tests.factories.delivery import deliver_all
from tests.factories.employers import an_employee, an_employer
from tests.factories.pages import membership_of
from tests.factories.pool import a_call, an_answer, an_offer
from tests.isolation.college_life import CollegeLife, lived_in
from tests.isolation.planting import plant, plant_shared
from tests.isolation.tokens import Tokens

EMPLOYERS = {"stankozavod": "zarechny", "lad": "severny", "verf": "ozerny"}
"""Each with the college whose calls it answers."""


@dataclass
class World:
    """What there is, and `rows`: the ids of a model's rows by place, the oldest first."""

    tokens: Tokens = field(default_factory=Tokens)
    lives: dict[str, CollegeLife] = field(default_factory=dict)
    employers: dict[str, UUID] = field(default_factory=dict)
    regions: dict[str, UUID] = field(default_factory=dict)
    actors: dict[Role, Actor] = field(default_factory=dict)
    rows: dict[str, dict[type[Any], list[UUID]]] = field(default_factory=dict)

    def college(self, slug: str) -> CollegeFacts:
        return self.lives[slug].college

    def sees(self, place: str) -> set[str]:
        """The places whose words somebody of a place may read: a college sees its partner's people."""
        return {place} | {employer for employer, college in EMPLOYERS.items() if college == place}


def a_world(colleges: Mapping[str, CollegeFacts]) -> World:
    """Everything, really stored."""
    world = World()
    for slug, college in colleges.items():
        world.lives[slug] = lived_in(college, world.tokens)
        with shared_unit():
            region = region_facts(college.region_id)
            world.regions[region.slug] = region.id
    for number, (slug, college_slug) in enumerate(EMPLOYERS.items()):
        _employ(world, slug, world.college(college_slug), f"770000000{number}")
    deliver_all()
    mail.outbox.clear()
    home = world.lives["zarechny"]
    world.actors = home.actors | {
        Role.COORDINATOR: a_coordinator(world.employers["stankozavod"]),
        Role.ANALYST: an_analyst(home.college.region_id),
        Role.OPERATOR: somebody(CONSOLE.kind, CONSOLE.id, Role.OPERATOR),
    }
    with shared_unit():
        for actors in (world.actors, *(life.actors for life in world.lives.values())):
            for actor in actors.values():
                membership_of(actor)
    world.rows = {place: dict(rows) for place, rows in _rows(world)}
    for slug, life in world.lives.items():
        plant(life.college, world.tokens)
        kept = [ids for model, ids in world.rows[slug].items() if issubclass(model, CollegeModel)]
        world.tokens.own(slug, (one for ids in kept for one in ids))
    for slug, employer_id in world.employers.items():
        plant_shared(slug, world.tokens, Employee, f"employer_id = '{employer_id}'")
        world.tokens.own(slug, world.rows[slug][Employee])
    return world


def _employ(world: World, slug: str, college: CollegeFacts, inn: str) -> None:
    """An employer with three people, of whom one is taken and one offered."""
    with college_unit(college.id):
        curator = world.lives[college.slug].actors[Role.CURATOR]
        cycle = required_cycle(actor=curator)
        waiting = [one.id for one in mentee_entries(actor=curator, cycle_id=cycle.id)]
    with shared_unit():
        employer = world.employers[slug] = an_employer(college.region_id, slug=slug, inn=inn)
        people = [an_employee(employer, given_name=name) for name in ("Роман", "Глеб", "Пётр")]
        offers = [an_offer(employer, quota=3, employee_id=one) for one in people[:2]]
        calls = [a_call(college, mentee_entry_id=one) for one in waiting[-3:]]
        answers = [an_answer(employer, call, offer) for call, offer in zip(calls, offers, strict=False)]
        accept_offer(actor=curator, placement_id=answers[0])


def _rows(world: World) -> Iterator[tuple[str, Iterator[tuple[type[Any], list[UUID]]]]]:
    for slug, life in world.lives.items():
        yield slug, _of_college(life.college)
    for slug, employer_id in world.employers.items():
        yield slug, _of_employer(employer_id, world.college(EMPLOYERS[slug]).region_id)


def _of_college(college: CollegeFacts) -> Iterator[tuple[type[Any], list[UUID]]]:
    with college_unit(college.id):
        for model in apps.get_models():
            if issubclass(model, CollegeModel):
                yield model, list(model._default_manager.order_by("id").values_list("id", flat=True))
    with shared_unit():
        for model in (Invitation, Membership):
            yield model, _ids(model, workspace_id=college.id)
        for one in (Call, Placement):
            yield one, _ids(one, college_id=college.id)


def _of_employer(employer_id: UUID, region_id: UUID) -> Iterator[tuple[type[Any], list[UUID]]]:
    with shared_unit():
        for model in (Employee, Offer, Placement):
            yield model, _ids(model, employer_id=employer_id)
        yield Call, _ids(Call, region_id=region_id)
        yield Membership, _ids(Membership, workspace_id=employer_id)


def _ids(model: type[Any], **which: Any) -> list[UUID]:
    return list(model.objects.filter(**which).order_by("id").values_list("id", flat=True))
