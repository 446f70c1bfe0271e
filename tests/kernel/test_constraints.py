"""A broken constraint said as a refusal."""

import pytest
from django.db import IntegrityError

from apps.programme.models import Parameter
from kernel.constraints import refusing
from kernel.refusals import Stale
from tenants.public import CollegeFacts


def a_version(reason: str) -> Parameter:
    """The first version of a parameter."""
    return Parameter.objects.create(key="pair.cadence", form="", version=1, value=1, reason=reason)


def test_the_named_constraint_is_refused_and_the_unit_goes_on(college: CollegeFacts) -> None:
    a_version("так решил совет")

    with pytest.raises(Stale), refusing(Parameter, one_version_of_a_parameter_at_a_time=Stale()):
        a_version("и ещё раз")

    assert [row.reason for row in Parameter.objects.all()] == ["так решил совет"]


def test_a_constraint_that_is_not_named_stays_an_error(college: CollegeFacts) -> None:
    broken = pytest.raises(IntegrityError, match="an_override_has_its_reason")

    with broken, refusing(Parameter, one_version_of_a_parameter_at_a_time=Stale()):
        a_version("")

    assert not Parameter.objects.exists()
