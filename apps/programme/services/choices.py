"""What the college does its own way: parameters and forms, each with a reason."""

from apps.programme.models import FormSwitch, Parameter
from apps.programme.rules.forms import form_of
from apps.programme.rules.parameters import ReasonIsMissing, Value, check_override, default_of
from apps.programme.selectors.parameters import latest_version
from apps.records.public import record
from kernel.columns import check_columns
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import Stale


def override_parameter(*, actor: Actor, key: str, value: Value, reason: str, form: str = "") -> None:
    """Set a parameter otherwise, for all forms or for one. Raises NoSuchParameter, NoSuchForm,
    ReasonIsMissing, ValueDoesNotFit, Stale.
    """
    check_override(default_of(key), value, reason)
    if form:
        form_of(form)
    check_columns(Parameter, {"reason": reason.strip()})
    version = latest_version(key, form) + 1
    with refusing(Parameter, one_version_of_a_parameter_at_a_time=Stale()):
        Parameter.objects.create(key=key, form=form, version=version, value=value, reason=reason.strip())
    record(actor=actor, act="programme.override_parameter", subjects=[], why=f"{key}={value}: {reason}"[:500])


def switch_form(*, actor: Actor, code: str, is_on: bool, reason: str) -> None:
    """Switch a form of mentoring on or off (R31). Raises NoSuchForm, ReasonIsMissing."""
    form_of(code)
    if not reason.strip():
        raise ReasonIsMissing
    check_columns(FormSwitch, {"reason": reason.strip()})
    FormSwitch.objects.update_or_create(form=code, defaults={"is_on": is_on, "reason": reason.strip()})
    record(actor=actor, act="programme.switch_form", subjects=[], why=f"{code}={is_on}: {reason}"[:500])
