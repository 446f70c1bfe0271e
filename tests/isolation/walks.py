"""What can be read: each address that takes GET, by somebody of each place, of own and other objects."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.test import Client

from kernel.ids import new_id
from kernel.policy import Actor
from kernel.roles import ROLES_OF, Role, WorkspaceKind
from tenants.public import host_of
from tests.factories.actors import a_coordinator, an_analyst
from tests.factories.addresses import Address, addresses_of
from tests.isolation.objects import CHOICES, model_of
from tests.isolation.visitors import base_cookie, college_cookie
from tests.isolation.world import EMPLOYERS, World

QUERIES = ("", "", "", "?search=knr", "?search=а", "?export=xlsx", "?order=-name", "?page=2", "?cursor=a")
OWN, FOREIGN = 0.7, 0.9
"""Below the first the objects are one's own, below the second another's, above it nobody's."""


@dataclass(frozen=True)
class Walk:
    """Somebody at a host with one address to ask."""

    name: str
    place: str
    host: str
    cookie: str
    sees: frozenset[str]
    address: Address

    def drawn(self, world: World, draw: random.Random) -> tuple[str, list[str]]:
        """A path, and the ids in it, which the answer may repeat."""
        words = {word: self._word(world, draw, word) for word in self.address.made_up}
        return self.address.at(words) + draw.choice(QUERIES), list(words.values())

    @property
    def takes_get(self) -> bool:
        """Whether the address can be read at all."""
        return (
            Client(headers={"host": self.host, "cookie": self.cookie}).get(self.address.path).status_code
            != 405
        )

    def _word(self, world: World, draw: random.Random, word: str) -> str:
        model = model_of(self.address, word)
        if model is None:
            return self._choice(word)
        chance = draw.random()
        if chance > FOREIGN:
            return str(new_id())
        place = self.place if chance < OWN else draw.choice(sorted(world.rows))
        ids = world.rows.get(place, {}).get(model) or [new_id()]
        return str(draw.choice(ids))

    def _choice(self, word: str) -> str:
        if word in {"employer_slug", "region_slug", "slug"}:
            return self.place
        return CHOICES.get(word, self.address.made_up[word])


def walks_of(world: World) -> list[Walk]:
    """Everybody of every place with every address of the host where they are at home."""
    walks = [*_of_colleges(world), *_of_the_base_host(world)]
    unread = {
        one.address.route
        for one in {walk.address.route: walk for walk in walks}.values()
        if not one.takes_get
    }
    return [walk for walk in walks if walk.address.route not in unread]


def _of_colleges(world: World) -> Iterator[Walk]:
    addresses = addresses_of(settings.COLLEGE_URLCONF)
    for slug, life in world.lives.items():
        for role in sorted(ROLES_OF[WorkspaceKind.COLLEGE]):
            cookie = college_cookie(life.actors[role])
            for one in addresses:
                yield _walk(f"{role} of {slug}", slug, host_of(slug), cookie, world.sees(slug), one)


def _of_the_base_host(world: World) -> Iterator[Walk]:
    addresses = addresses_of(settings.ROOT_URLCONF)
    people: list[tuple[str, Actor, set[str]]] = [
        *((slug, a_coordinator(world.employers[slug]), {slug}) for slug in EMPLOYERS),
        *((slug, an_analyst(region_id), set()) for slug, region_id in world.regions.items()),
        *((slug, life.actors[Role.CURATOR], world.sees(slug)) for slug, life in world.lives.items()),
    ]
    for slug, actor, sees in people:
        cookie = base_cookie(actor)
        for one in addresses:
            yield _walk(f"{actor.role} of {slug}", slug, settings.BASE_HOST, cookie, sees, one)


def _walk(name: str, place: str, host: str, cookie: str, sees: set[str], address: Address) -> Walk:
    kept = f"{settings.SESSION_COOKIE_NAME}={cookie}"
    return Walk(name, place, host, kept, frozenset(sees), address)
