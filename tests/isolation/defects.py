"""Defects that somebody could plant by a slip of hand, each in a few lines, with where to see it."""

import inspect
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from apps.matching.models.pair import PairQuerySet
from apps.notices.models import Notice
from apps.people import public as people
from apps.people.selectors import cards
from apps.programme import public as programme
from apps.records.models import JournalEntry
from commons.accounts.models import Invitation, Membership
from commons.accounts.rules import Binding
from commons.accounts.selectors.entrance import bound_actor
from commons.accounts.web import identity, middleware
from commons.employers.models import Employee
from commons.pool.models import Call, Offer, Placement
from config import logs, places, refusals, request_log, telemetry
from config.celery import app
from kernel import notices, outbox, policy
from kernel.audience import Audience
from kernel.events import to_payload
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotPermitted
from tenants import context
from tenants.backend.base import DatabaseWrapper
from tenants.directory import CollegeFacts
from tenants.public import college_unit
from tests.isolation.world import World
from ui import errors

Patch = pytest.MonkeyPatch
Plant = Callable[[Patch, World], None]


@dataclass(frozen=True)
class Defect:
    """What goes wrong, how it is planted, and where the matrix looks for it, else what the soak reads."""

    name: str
    plant: Plant
    routes: frozenset[str]
    read: str = ""


DEFECTS: list[Defect] = []


def defect(name: str, *routes: str, read: str = "") -> Callable[[Plant], Plant]:
    """Enter a defect into the list."""

    def enter(plant: Plant) -> Plant:
        DEFECTS.append(Defect(name, plant, frozenset(routes), read))
        return plant

    return enter


def _without_filter(model: type[Any], keyword: str) -> Plant:
    """Every question to the table forgets whose rows are asked for."""

    def plant(patch: Patch, world: World) -> None:
        narrow = QuerySet.filter

        def wide(rows: Any, *args: Any, **told: Any) -> Any:
            kept = {name: value for name, value in told.items() if rows.model is not model or name != keyword}
            return narrow(rows, *args, **kept)

        patch.setattr(QuerySet, "filter", wide)

    return plant


for _model, _keyword, _routes in (
    (Employee, "employer_id", ("employers:change", "employers:left")),
    (Offer, "employer_id", ("pool:offer-change", "pool:offer-withdraw")),
    (Placement, "employer_id", ("pool:call-withdraw",)),
    (Placement, "college_id", ("matching:pool-decline",)),
    (Call, "college_id", ("matching:pool-close",)),
    (Call, "region_id", ("pool:call",)),
    (Invitation, "workspace_id", ("accounts:revoke",)),
    (Membership, "workspace_id", ("accounts:end",)),
    (Membership, "account", ("accounts:go",)),
    (Notice, "person_id__in", ("notices:open",)),
):
    defect(f"{_model.__name__} is asked for without its {_keyword}", *_routes)(
        _without_filter(_model, _keyword)
    )


# --- The policy -------------------------------------------------------------------------------------


@defect("no use-case asks its policy", "people:card", "people:list")
def _no_policy(patch: Patch, world: World) -> None:
    patch.setattr(policy, "check", lambda _actor, _wanted: None)


@defect("one use-case forgets its policy", "programme:parameter")
def _one_use_case(patch: Patch, world: World) -> None:
    patch.setattr(programme, "parameter_to_set", inspect.unwrap(programme.parameter_to_set))


@defect("a change asks for the policy of reading", "people:add")
def _weaker_policy(patch: Patch, world: World) -> None:
    patch.setattr(people, "add_person", inspect.unwrap(people.add_person))
    patch.setattr(people, "groups_to_choose", people.groups)


@defect("a role too many", "people:list")
def _wide_role(patch: Patch, world: World) -> None:
    asked = policy.check

    def generous(actor: Actor, wanted: policy.Operation) -> None:
        if actor.role != "mentor":
            asked(actor, wanted)

    patch.setattr(policy, "check", generous)


@defect("participants see everybody's pairs", "journey:pair")
def _wide_sight(patch: Patch, world: World) -> None:
    patch.setattr(PairQuerySet, "of_people", lambda pairs, _people: pairs)


# --- What a refusal tells -----------------------------------------------------------------------------


@defect("403 instead of 404", "people:card")
def _told(patch: Patch, world: World) -> None:
    patch.setattr(cards, "NotVisible", NotPermitted)


@defect("an error instead of 404", "people:card")
def _error(patch: Patch, world: World) -> None:
    patch.setattr(cards, "NotVisible", ValueError)


@defect("a foreign object is told from an absent one by a header", "employers:change")
def _header(patch: Patch, world: World) -> None:
    def telling(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
        answer = errors.not_found(request)
        asked = request.path.rstrip("/").rpartition("/")[2]
        answer["X-Known"] = str(Employee.objects.filter(id__in=[asked]).exists())
        return answer

    patch.setattr(refusals, "errors", _Errors(telling))


@defect("a refusal is written down in the college", "people:card")
def _writes(patch: Patch, world: World) -> None:
    def writing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
        JournalEntry.objects.create(act="probe.refused", subjects=[new_id()], actor_role="curator")
        return errors.not_found(request)

    patch.setattr(refusals, "errors", _Errors(writing))


class _Errors:
    """The error pages with another one for what is not there."""

    def __init__(self, not_found: Callable[..., HttpResponse]) -> None:
        self.not_found = not_found

    def __getattr__(self, name: str) -> Any:
        return getattr(errors, name)


# --- Sessions -----------------------------------------------------------------------------------------


@defect("a session is good at every college", "people:list")
def _copied_session(patch: Patch, world: World) -> None:
    def unbound(request: HttpRequest, college: CollegeFacts) -> Actor | None:
        binding = Binding.of(request.session)
        found = bound_actor(binding) if binding else None
        return found[1] if found else None

    patch.setattr(middleware, "actor_on_college_host", unbound)


@defect("pages of members are open to everybody", "people:list")
def _open_door(patch: Patch, world: World) -> None:
    patch.setattr(middleware, "audience_of", lambda _view: Audience.EVERYONE)


@defect("a workspace of the base host is not asked for its members", "employers:employees")
def _any_member(patch: Patch, world: World) -> None:
    def anybody(account: Any, workspace: policy.Workspace) -> Actor:
        return Actor(workspace, world.actors["coordinator"].role, account.id, new_id())  # type: ignore[index]

    patch.setattr(identity, "actor_in", anybody)


# --- The ground: role, path, context ------------------------------------------------------------------


@defect("the scope is told once a transaction")
def _pinned_once(patch: Patch, world: World) -> None:
    pin = DatabaseWrapper.pin

    def once(line: DatabaseWrapper) -> None:
        if line._pinned is None:
            pin(line)

    patch.setattr(DatabaseWrapper, "pin", once)


@defect("the scope outlives the transaction")
def _set_for_ever(patch: Patch, world: World) -> None:
    pin = DatabaseWrapper.pin

    def forgetful(line: DatabaseWrapper) -> None:
        kept = getattr(line, "kept", None)
        wanted = context.current()
        if kept is None and wanted is not None and not wanted.is_shared:
            line.kept = wanted
        with context.within(kept or wanted or context.SHARED):
            pin(line)

    patch.setattr(DatabaseWrapper, "pin", forgetful)


@defect("the context belongs to the process, not to the thread")
def _one_context(patch: Patch, world: World) -> None:
    patch.setattr(context, "_scope", _Everybodys())


class _Everybodys:
    """As a ContextVar, the same for all threads."""

    value: context.Scope | None = None

    def get(self) -> context.Scope | None:
        return self.value

    def set(self, value: context.Scope) -> context.Scope | None:
        before, self.value = self.value, value
        return before

    def reset(self, before: context.Scope | None) -> None:
        self.value = before


@defect("a college is given another's scope")
def _wrong_scope(patch: Patch, world: World) -> None:
    scopes = [life.college.scope for life in world.lives.values()]
    patch.setattr(CollegeFacts, "scope", property(lambda _own: random.choice(scopes)))
    patch.setattr(
        CollegeFacts,
        "_own_scope",
        property(lambda own: context.college_scope(own.schema_name)),
        raising=False,
    )


@defect("a host is remembered as another's")
def _mixed_hosts(patch: Patch, world: World) -> None:
    from tenants import hosts  # noqa: PLC0415 - its memory is the defect

    asked = hosts.place_of
    remembered: dict[str, Any] = {}

    def mixed(host: str) -> Any:
        return remembered.setdefault(host[-14:], asked(host))

    patch.setattr(hosts, "place_of", mixed)


@defect("a page's rows are remembered between requests", read="people:list")
def _remembered(patch: Patch, world: World) -> None:
    asked, memory = people.people_page, {}

    def remembered(*, actor: Actor, **told: Any) -> Any:
        key = str(told)
        if key not in memory:
            memory[key] = asked(actor=actor, **told)
        return memory[key]

    patch.setattr(people, "people_page", remembered)


@defect("a worker enters another college")
def _wrong_place(patch: Patch, world: World) -> None:
    @contextmanager
    def mistaken(college_id: Any) -> Iterator[Any]:
        with college_unit(world.college("severny").id) as there:
            yield there

    patch.setattr(places, "college_unit", mistaken)


# --- What leaves the product ----------------------------------------------------------------------------


@defect("the words of errors are logged")
def _words_in_logs(patch: Patch, world: World) -> None:
    def wordy(_logger: Any, _method: str, entry: Any) -> Any:
        entry.pop("exc_info", None)
        entry.pop("stack_info", None)
        return {**entry, "error": str(sys.exception())}

    patch.setattr(logs, "SHARED_STEPS", [*logs.SHARED_STEPS[:-1], wordy])


@defect("paths are logged")
def _paths_in_logs(patch: Patch, world: World) -> None:
    word = world.tokens.made("zarechny", "told.in_words")
    patch.setattr(request_log, "route_of", lambda request: f"{request.get_full_path()}{word}")


@defect("reports of errors keep their words")
def _words_in_reports(patch: Patch, world: World) -> None:
    patch.setattr(telemetry, "only_what_is_ours", lambda report, _hint: report)


@defect("a task names a person")
def _words_in_tasks(patch: Patch, world: World) -> None:
    send, word = app.send_task, world.tokens.made("zarechny", "told.in_words")
    patch.setattr(app, "send_task", lambda *args, **told: send(*args, headers={"who": word}, **told))


@defect("an event names a person")
def _words_in_events(patch: Patch, world: World) -> None:
    written, word = to_payload, world.tokens.made("zarechny", "told.in_words")
    patch.setattr(outbox, "to_payload", lambda happened: {**written(happened), "who": word})


@defect("a letter goes to somebody of another college")
def _stray_letters(patch: Patch, world: World) -> None:
    address = f"{world.tokens.made('ozerny', 'told.in_words')}@example.org"
    patch.setattr(
        notices, "_address_books", [lambda *, actor, person_ids: dict.fromkeys(person_ids, address)]
    )
