"""Writing the directory, inside the unit of the use-case that asks for it."""

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


def add_college(
    *, slug: str, name: str, short_name: str, city: str, municipality_id: UUID, time_zone: str
) -> CollegeFacts:
    """A new college with its host, role and schema; for use inside `provisioning_unit`."""
    row = College(
        schema_name=new_schema_name(),
        slug=slug,
        name=name,
        short_name=short_name,
        city=city,
        municipality_id=municipality_id,
        time_zone=time_zone,
    )
    row.full_clean()
    row.save()
    Domain.objects.create(tenant=row, domain=host_of(slug))
    make_schema(row.schema_name, row.id)
    return CollegeFacts.of(row)


def host_of(slug: str) -> str:
    """The host name at which a college answers, without a port."""
    return f"{slug}.{settings.BASE_HOST}"
