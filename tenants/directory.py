"""The directory as others see it: frozen facts about regions, municipalities and colleges."""

from dataclasses import dataclass
from uuid import UUID

from tenants.context import Scope, college_scope
from tenants.models import College, Municipality, Region


@dataclass(frozen=True, slots=True)
class RegionFacts:
    """A region, with its authority; `time_zone` is an IANA name."""

    id: UUID
    slug: str
    name: str
    authority_name: str
    time_zone: str

    @classmethod
    def of(cls, row: Region) -> "RegionFacts":
        """The facts of a row."""
        return cls(row.id, row.slug, row.name, row.authority_name, row.time_zone)


@dataclass(frozen=True, slots=True)
class MunicipalityFacts:
    """A municipality of a region."""

    id: UUID
    name: str

    @classmethod
    def of(cls, row: Municipality) -> "MunicipalityFacts":
        """The facts of a row."""
        return cls(row.id, row.name)


@dataclass(frozen=True, slots=True)
class CollegeFacts:
    """A college; `state` is one of `College.State`, `time_zone` an IANA name."""

    id: UUID
    schema_name: str
    slug: str
    name: str
    short_name: str
    city: str
    municipality_id: UUID
    region_id: UUID
    time_zone: str
    state: str

    @classmethod
    def of(cls, row: College) -> "CollegeFacts":
        """The facts of a row that was read with its municipality."""
        return cls(
            row.id,
            row.schema_name,
            row.slug,
            row.name,
            row.short_name,
            row.city,
            row.municipality_id,
            row.municipality.region_id,
            row.time_zone,
            row.state,
        )

    @property
    def scope(self) -> Scope:
        """What a transaction in this college sees."""
        return college_scope(self.schema_name)

    @property
    def is_active(self) -> bool:
        """Whether its host answers and its tasks run."""
        return self.state == College.State.ACTIVE
