"""What the words of an address name, and real ids of it: one's own, another college's, another region's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from apps.intake.models import BaseDraft, MenteeEntry, MentorEntry
from apps.matching.models import Pair, Proposal
from apps.notices.models import Notice
from apps.people.models import ImportBatch, ImportDraft, Person
from apps.programme.models import Cycle, Programme
from apps.records.models import LongTask
from apps.selection.models import Clearance
from commons.accounts.models import Invitation, Membership
from commons.employers.models import Employee
from commons.pool.models import Call, Offer, Placement
from kernel.ids import new_id
from tests.factories.addresses import Address
from tests.isolation.world import World

MODELS: dict[str, type[Any]] = {
    "batch_id": ImportBatch,
    "call_id": Call,
    "clearance_id": Clearance,
    "cycle_id": Cycle,
    "employee_id": Employee,
    "invitation_id": Invitation,
    "membership_id": Membership,
    "mentee_entry_id": MenteeEntry,
    "mentor_entry_id": MentorEntry,
    "notice_id": Notice,
    "offer_id": Offer,
    "pair_id": Pair,
    "person_id": Person,
    "placement_id": Placement,
    "programme_id": Programme,
    "proposal_id": Proposal,
    "task_id": LongTask,
    "intake:list/draft_id": BaseDraft,
    "intake:list-to-mend/draft_id": BaseDraft,
    "draft_id": ImportDraft,
    **{f"intake:{route}/entry_id": MenteeEntry for route in ("mentee", "mentee-leaves")},
    **{f"intake:{route}/entry_id": MentorEntry for route in ("mentor", "mentor-rests", "mentor-leaves")},
}
"""The model of each id, by the word alone or by `route/word`."""
CHOICES = {
    "code": "student_student",
    "employer_slug": "stankozavod",
    "key": "acquaintance.minutes",
    "kind": "participation",
    "name": "staff",
    "number": "1",
    "region_slug": "zapolye",
    "side": "mentees",
    "signer": "representative",
    "slug": "zarechny",
    "stage": "2",
}
"""Words that are no ids, with one that names something here."""
NEIGHBOURS = {"employer_slug": ("lad", "verf"), "region_slug": ("primorye",)}
"""Foreign words; `slug` is a college's address, which is no secret: it may be told from an absent one."""
SECRETS = frozenset({"token", "uidb36", "key"})
"""Words that are capabilities: what they may do is proven where they are issued."""
PLACES = {False: ("zarechny", "severny", "ozerny"), True: ("stankozavod", "lad", "verf")}
"""One's own place, another of the same region, one of another region; by whether employers are asked."""
OWN_ROWS = 3


@dataclass(frozen=True)
class Case:
    """One choice of words for an address, to be compared with `absent`, which names nothing."""

    name: str
    words: Mapping[str, str]
    absent: Mapping[str, str]

    @property
    def is_own(self) -> bool:
        """Whether the words name something of the visitor's own place."""
        return self.name.startswith("own")


def cases_of(world: World, address: Address) -> Iterator[Case]:
    """Every choice of words: one's own rows, then each word in turn foreign, held against an absent one."""
    usual = {word: _own(world, address, word)[0] for word in address.made_up}
    for number in range(OWN_ROWS):
        rows = {word: _own(world, address, word) for word in address.made_up}
        if number == 0 or any(len(ids) > number for ids in rows.values()):
            words = {word: ids[min(number, len(ids) - 1)] for word, ids in rows.items()}
            yield Case(f"own {number + 1}", words, {**words, **_absent(address, words)})
    for word in address.made_up:
        for place, foreign in _foreign(world, address, word):
            absent = {**usual, word: _nothing(word, address)}
            yield Case(f"{word} of {place}", {**usual, word: foreign}, absent)


def model_of(address: Address, word: str) -> type[Any] | None:
    """What an id names. Raises KeyError for an id that this table does not know."""
    if word in CHOICES or word in SECRETS:
        return None
    return MODELS.get(f"{address.route}/{word}") or MODELS[word]


def _own(world: World, address: Address, word: str) -> list[str]:
    model = model_of(address, word)
    if model is None:
        return [CHOICES.get(word, address.made_up[word])]
    return [str(one) for one in world.rows[_place(address, 0)].get(model, [])] or [str(new_id())]


def _foreign(world: World, address: Address, word: str) -> Iterator[tuple[str, str]]:
    model = model_of(address, word)
    if model is None:
        yield from ((slug, slug) for slug in NEIGHBOURS.get(word, ()))
        return
    known: set[UUID] = set(world.rows[_place(address, 0)].get(model, []))
    for number in (1, 2):
        place = _place(address, number)
        theirs = [one for one in world.rows[place].get(model, []) if one not in known]
        for one in {*theirs[:1], *theirs[-1:]}:
            yield place, str(one)


def foreign_like(world: World, address: Address, value: str) -> Iterator[tuple[str, str]]:
    """Ids of other places in the place of one's own id, of the same kind; none for any other value."""
    own, *others = (world.rows[_place(address, number)] for number in range(3))
    for model in own:
        if value in map(str, own[model]):
            for number, rows in enumerate(others, 1):
                if rows.get(model):
                    yield _place(address, number), str(rows[model][0])


def _place(address: Address, number: int) -> str:
    return PLACES["employer_slug" in address.made_up][number]


def _absent(address: Address, words: Mapping[str, str]) -> dict[str, str]:
    """The words of the object itself made up; the workspace of the path stays."""
    workspaces = {"employer_slug", "region_slug"}
    return {word: _nothing(word, address) for word in words if word not in workspaces or len(words) == 1}


def _nothing(word: str, address: Address) -> str:
    return str(new_id()) if word.endswith("_id") else "99" if address.made_up[word] == "7" else "nothing"
