"""Reads of the directory; each opens a look into the shared layer of its own accord."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connections
from django.db.models import QuerySet

from kernel.clock import now
from kernel.units import asked_once
from tenants import context
from tenants.directory import CollegeFacts, MunicipalityFacts, RegionFacts
from tenants.models import College, Municipality, Region
from tenants.provisioning import PROVISIONER_LOGIN
from tenants.unit import unit_of_work


class NoSuchCollege(LookupError):
    """The directory holds no such college."""


class NoSuchRegion(LookupError):
    """The directory holds no such region."""


@contextmanager
def _looking() -> Iterator[None]:
    """The directory is read in the running unit when there is one, else in a unit of its own."""
    if context.current() is None:
        with unit_of_work(context.SHARED):
            yield
    else:
        yield


def _colleges() -> QuerySet[College]:
    found: QuerySet[College] = College.objects.select_related("municipality")
    return found


@dataclass(frozen=True, slots=True)
class Login:
    """The database login of this process: whether it stands, or may step, above the database's rules."""

    name: str
    is_superuser: bool
    bypasses_row_security: bool
    may_become_stronger: bool


LOGIN_OF_THIS_PROCESS = """
    SELECT rolname, rolsuper, rolbypassrls, EXISTS (
        SELECT FROM pg_roles AS other WHERE pg_has_role(login.oid, other.oid, 'MEMBER')
        AND (other.rolsuper OR other.rolbypassrls OR other.rolname = ANY(%s)))
    FROM pg_roles AS login WHERE rolname = session_user
"""


def runtime_login() -> Login:
    """Who this process is to the database."""
    stronger = [context.OWNER_ROLE, PROVISIONER_LOGIN]
    with unit_of_work(context.SHARED), connections[context.alias()].cursor() as cursor:
        cursor.execute(LOGIN_OF_THIS_PROCESS, [stronger])
        return Login(*cursor.fetchone())


def shared_layer_answers() -> bool:
    """Whether there is any college yet. Raises django.db.Error when the shared layer cannot be read."""
    with unit_of_work(context.SHARED):
        return bool(College.objects.exists())


def college_at(host: str) -> CollegeFacts | None:
    """The college that answers at a host name, active or not; None when there is none."""
    with _looking():
        row = _colleges().filter(domains__domain=host, domains__held_until=None).first()
        return CollegeFacts.of(row) if row else None


def college_facts(college_id: UUID) -> CollegeFacts:
    """One college, read once in a unit of work. Raises NoSuchCollege."""
    return asked_once("tenants.college", college_id, lambda: _read_college(college_id))


def keep_in_mind(college: CollegeFacts) -> None:
    """The running unit knows this college already, so it need not be read."""
    asked_once("tenants.college", college.id, lambda: college)


def today_in(college_id: UUID) -> date:
    """The present day where a college is. Raises NoSuchCollege."""
    return day_in(college_id, now())


def day_in(college_id: UUID, moment: datetime) -> date:
    """The day of a moment where a college is. Raises NoSuchCollege."""
    return moment.astimezone(ZoneInfo(college_facts(college_id).time_zone)).date()


def _read_college(college_id: UUID) -> CollegeFacts:
    with _looking():
        row = _colleges().filter(id=college_id).first()
        if row is None:
            raise NoSuchCollege(str(college_id))
        return CollegeFacts.of(row)


def college_by_slug(slug: str) -> CollegeFacts:
    """One college by its short address. Raises NoSuchCollege."""
    with _looking():
        row = _colleges().filter(slug=slug).first()
        if row is None:
            raise NoSuchCollege(slug)
        return CollegeFacts.of(row)


def active_colleges() -> tuple[CollegeFacts, ...]:
    """Every college whose host answers and whose tasks run, by short address."""
    with _looking():
        rows = _colleges().filter(state=College.State.ACTIVE).order_by("slug")
        return tuple(CollegeFacts.of(row) for row in rows)


def colleges_of(region_id: UUID) -> tuple[CollegeFacts, ...]:
    """The colleges of a region that are not closed, by name."""
    with _looking():
        rows = _colleges().filter(municipality__region_id=region_id).exclude(state=College.State.CLOSED)
        return tuple(CollegeFacts.of(row) for row in rows.order_by("name"))


def region_facts(region_id: UUID) -> RegionFacts:
    """One region, read once in a unit of work. Raises NoSuchRegion."""
    return asked_once("tenants.region", region_id, lambda: _read_region(region_id))


def _read_region(region_id: UUID) -> RegionFacts:
    with _looking():
        row = Region.objects.filter(id=region_id).first()
        if row is None:
            raise NoSuchRegion(str(region_id))
        return RegionFacts.of(row)


def region_by_slug(slug: str) -> RegionFacts:
    """One region by its short address. Raises NoSuchRegion."""
    with _looking():
        row = Region.objects.filter(slug=slug).first()
        if row is None:
            raise NoSuchRegion(slug)
        return RegionFacts.of(row)


def regions() -> tuple[RegionFacts, ...]:
    """All regions, by name."""
    with _looking():
        return tuple(RegionFacts.of(row) for row in Region.objects.order_by("name"))


def municipalities_of(region_id: UUID) -> tuple[MunicipalityFacts, ...]:
    """The municipalities of a region, by name."""
    with _looking():
        rows = Municipality.objects.filter(region_id=region_id).order_by("name")
        return tuple(MunicipalityFacts.of(row) for row in rows)
