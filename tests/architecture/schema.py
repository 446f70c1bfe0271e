"""The models as the laws of isolation see them: where each lives, where its keys point, whose data it has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db.models import Model

from kernel.personal_data import Nothing, Personal
from tests.architecture.folders import COLLEGE_PARTS, SHARED_PARTS

ORDER = (
    "tenants",
    *(f"commons.{part}" for part in SHARED_PARTS),
    *(f"apps.{part}" for part in COLLEGE_PARTS),
)
TELLING = re.compile(
    r"(^|_)(family_name|given_name|patronymic|full_name|birth|born|phone|e?mail|passport|snils|photo)"
)


@dataclass(frozen=True)
class Facts:
    """One concrete model: its part (`apps.people`), the parts its keys point to, columns, declaration."""

    name: str
    part: str
    links: tuple[str, ...]
    columns: tuple[str, ...]
    declared: object
    generic: bool = False

    @property
    def in_college(self) -> bool:
        """Whether the table is in a college's schema."""
        return self.part.startswith("apps.")


def part_of(module: str) -> str:
    """`apps.people` for a module inside it, `tenants`, or the first word of a foreign package."""
    words = module.split(".")
    return ".".join(words[:2]) if words[0] in {"apps", "commons"} else words[0]


def facts_of(model: type[Model]) -> Facts:
    """What the laws ask about a model."""
    meta = model._meta
    targets = [field.related_model for field in (*meta.fields, *meta.many_to_many) if field.remote_field]
    return Facts(
        name=meta.label,
        part=part_of(model.__module__),
        links=tuple(part_of(target.__module__) for target in targets if isinstance(target, type)),
        columns=tuple(field.name for field in meta.concrete_fields),
        declared=getattr(model, "personal_data", None),
        generic=any(isinstance(field, GenericForeignKey) for field in meta.private_fields),
    )


def our_models() -> list[Facts]:
    """Every concrete model of ours that Django knows, automatic join tables included."""
    known = (facts_of(model) for model in apps.get_models(include_auto_created=True))
    return [facts for facts in known if facts.part.split(".")[0] in {"apps", "commons", "tenants"}]


def keys_across(model: Facts) -> list[str]:
    """Foreign keys between a college's schema and anything else, in either direction."""
    return [link for link in model.links if link.startswith("apps.") != model.in_college]


def keys_upwards(model: Facts) -> list[str]:
    """Foreign keys to a part that stands later in the declared order."""
    return [link for link in model.links if link in ORDER and ORDER.index(link) > ORDER.index(model.part)]


def declaration_faults(model: Facts) -> list[str]:
    """What is wrong with the model's declaration of personal data; an empty list when nothing is."""
    telling = [column for column in model.columns if TELLING.search(column)]
    match model.declared:
        case Nothing():
            return [f"{column} looks personal" for column in telling]
        case Personal(columns=columns) as personal:
            absent = [f"{column} is no column" for column in columns if column not in model.columns]
            silent = [f"{column} is not declared" for column in telling if column not in columns]
            empty = (
                []
                if columns and personal.whose and personal.why and personal.keep
                else ["an answer is empty"]
            )
            return absent + silent + empty
        case _:
            return ["personal_data is not declared"]


def misplaced_apps(shared: Sequence[str], college: Sequence[str]) -> list[str]:
    """Apps in both lists, and apps that a college's schema may not hold."""
    in_both = [f"{app} is in both lists" for app in shared if app in college]
    foreign = [f"{app} belongs to public" for app in college if not app.startswith("apps.")]
    return in_both + foreign + [f"{app} belongs to the colleges" for app in shared if app.startswith("apps.")]
