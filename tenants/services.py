"""Writing the directory, inside the unit of the use-case that asks for it."""

from dataclasses import asdict, dataclass
from uuid import UUID

from django.conf import settings

from tenants.directory import CollegeFacts
from tenants.models import College, Domain, Municipality, Region
from tenants.names import new_schema_name
from tenants.provisioning import make_schema


def add_region(*, slug: str, name: str, authority_name: str, time_zone: str) -> UUID:
    """A new region."""
    row = Region(slug=slug, name=name, authority_name=authority_name, time_zone=time_zone)
    row.full_clean()
    row.save()
    return row.id


def add_municipality(*, region_id: UUID, name: str) -> UUID:
    """A new municipality of a region."""
    return Municipality.objects.create(region_id=region_id, name=name).id


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCollege:
    """What is known of a college when it is opened; `time_zone` is an IANA name."""

    slug: str
    name: str
    short_name: str
    city: str
    municipality_id: UUID
    time_zone: str = "Europe/Moscow"


def check_college(new: NewCollege) -> College:
    """The row that would be written. Raises ValidationError with what is wrong, by field."""
    row = College(schema_name=new_schema_name(), **asdict(new))
    row.full_clean()
    Domain(tenant=row, domain=host_of(new.slug)).full_clean(exclude=["tenant"])
    return row


def add_college(new: NewCollege) -> CollegeFacts:
    """A new college with its host, role and schema; for use inside `provisioning_unit`."""
    row = check_college(new)
    row.save()
    Domain.objects.create(tenant=row, domain=host_of(new.slug))
    make_schema(row.schema_name, row.id)
    return CollegeFacts.of(row)


def host_of(slug: str) -> str:
    """The host name at which a college answers, without a port."""
    return f"{slug}.{settings.BASE_HOST}"
