"""The directory of the region's colleges, and the base of every model that lives in one."""

from typing import Any, Self

from django.core.validators import RegexValidator
from django.db import models
from django_tenants.models import DomainMixin, TenantMixin

from kernel.clock import now
from kernel.ids import new_id
from kernel.personal_data import NOTHING
from tenants import context
from tenants.context import IsolationError

SLUG = RegexValidator(r"^[a-z]([a-z0-9-]{1,38}[a-z0-9])$")
SCHEMA_NAME = RegexValidator(r"^c_[a-z0-9]{20}$")


class Region(models.Model):
    """A region and its authority's workspace; periods follow its time zone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.CharField(max_length=40, unique=True, validators=[SLUG])
    name = models.CharField(max_length=200)
    authority_name = models.CharField(max_length=300)
    time_zone = models.CharField(max_length=40, default="Europe/Moscow")

    personal_data = NOTHING


class Municipality(models.Model):
    """A municipality of a region."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="municipalities")
    name = models.CharField(max_length=200)

    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "name"], name="one_municipality_of_a_name_per_region")
        ]


class College(TenantMixin):  # type: ignore[misc]
    """One college: a tenant with a schema and a database role of its own."""

    class State(models.TextChoices):
        """Only an active college answers on its host."""

        ACTIVE = "active"
        SUSPENDED = "suspended"
        CLOSED = "closed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    schema_name = models.CharField(max_length=22, unique=True, validators=[SCHEMA_NAME])
    slug = models.CharField(max_length=40, unique=True, validators=[SLUG])
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=100)
    city = models.CharField(max_length=100)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    time_zone = models.CharField(max_length=40, default="Europe/Moscow")
    state = models.CharField(max_length=12, choices=State.choices, default=State.ACTIVE)
    opened_at = models.DateTimeField(default=now)

    auto_create_schema = False
    personal_data = NOTHING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(schema_name__regex=r"^c_[a-z0-9]{20}$"), name="a_schema_name_is_random"
            )
        ]

    def __enter__(self) -> None:
        raise IsolationError("use tenants.context, never `with college`")

    def activate(self) -> None:
        """Never: the context is the only door."""
        raise IsolationError("use tenants.context, never college.activate()")


class Domain(DomainMixin):  # type: ignore[misc]
    """A host name of a college; a released name is held back until `held_until`."""

    held_until = models.DateField(null=True, blank=True)

    personal_data = NOTHING


class SchemaBlueprint(models.Model):
    """The DDL that makes the schema of a new college, recorded when the colleges' migrations last changed."""

    head = models.CharField(max_length=64, primary_key=True)
    ddl = models.TextField()
    recorded_at = models.DateTimeField(default=now)

    personal_data = NOTHING
    runtime_may = "SELECT"


class CollegeModel(models.Model):
    """Base of every model in a college's schema: a UUIDv7 key and a stamp of the schema it came from."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    came_from: str | None = None

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        """As Django's, stamped."""
        instance = super().from_db(*args, **kwargs)
        instance.came_from = _schema_now()
        return instance

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        """As Django's. Raises IsolationError for an instance of another college."""
        self._check_stamp()
        super().save_base(*args, **kwargs)
        self.came_from = _schema_now()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """As Django's. Raises IsolationError for an instance of another college."""
        self._check_stamp()
        return super().delete(*args, **kwargs)

    def _check_stamp(self) -> None:
        if self.came_from not in {None, _schema_now()}:
            raise IsolationError(f"a {type(self).__name__} of one college was saved in another")


def _schema_now() -> str | None:
    scope = context.current()
    return scope.schema if scope else None
