"""The door of the directory, and of units of work by place."""

from tenants.context import IsolationError
from tenants.directory import CollegeFacts, MunicipalityFacts, RegionFacts
from tenants.provisioning import CannotProvision, provisioning_unit
from tenants.selectors import (
    NoSuchCollege,
    NoSuchRegion,
    active_colleges,
    college_at,
    college_by_slug,
    college_facts,
    colleges_of,
    day_in,
    municipalities_of,
    region_by_slug,
    region_facts,
    regions,
    runtime_login,
    shared_layer_answers,
    today_in,
)
from tenants.services import (
    NewCollege,
    add_college,
    add_municipality,
    add_region,
    check_college,
    host_of,
)
from tenants.units_of_places import college_unit, shared_unit

__all__ = [
    "CannotProvision",
    "CollegeFacts",
    "IsolationError",
    "MunicipalityFacts",
    "NewCollege",
    "NoSuchCollege",
    "NoSuchRegion",
    "RegionFacts",
    "active_colleges",
    "add_college",
    "add_municipality",
    "add_region",
    "check_college",
    "college_at",
    "college_by_slug",
    "college_facts",
    "college_unit",
    "colleges_of",
    "day_in",
    "host_of",
    "municipalities_of",
    "provisioning_unit",
    "region_by_slug",
    "region_facts",
    "regions",
    "runtime_login",
    "shared_layer_answers",
    "shared_unit",
    "today_in",
]
