"""Parameters in force: the college's own value where there is one, else the default."""

from dataclasses import dataclass

from apps.programme.models import Parameter
from apps.programme.rules.parameters import DEFAULTS, Default, Value, default_of
from kernel.policy import Actor
from kernel.refusals import found


@dataclass(frozen=True, slots=True)
class ParameterFacts:
    """A parameter with the value in force; `reason` and `version` are empty for the default."""

    default: Default
    value: Value
    reason: str = ""
    version: int = 0


def parameter(*, actor: Actor, key: str, form: str = "") -> ParameterFacts:
    """One parameter for one form: its own value, else the one for all forms, else the default.

    Raises NoSuchParameter.
    """
    default = default_of(key)
    rows = Parameter.objects.filter(key=key, form__in={"", form}).order_by("form", "version")
    return _facts(default, list(rows))


def parameters(*, actor: Actor) -> tuple[ParameterFacts, ...]:
    """Every parameter with the value that holds for all forms."""
    rows = list(Parameter.objects.filter(form="").order_by("version"))
    return tuple(_facts(default, [row for row in rows if row.key == default.key]) for default in DEFAULTS)


def parameter_to_set(*, actor: Actor, key: str) -> ParameterFacts:
    """One parameter, before it is set otherwise. Raises NotVisible."""
    return found(one for one in parameters(actor=actor) if one.default.key == key)


def latest_version(key: str, form: str) -> int:
    """How many times the college has set it."""
    return Parameter.objects.filter(key=key, form=form).count()


def _facts(default: Default, rows: list[Parameter]) -> ParameterFacts:
    if not rows:
        return ParameterFacts(default, default.value)
    last = rows[-1]
    return ParameterFacts(default, _value(last.value), last.reason, last.version)


def _value(stored: int | list[int]) -> Value:
    return stored if isinstance(stored, int) else (stored[0], stored[1])
