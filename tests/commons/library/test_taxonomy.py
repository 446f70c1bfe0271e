"""The taxonomy of requests: what is in it, in Russian, and that no running process writes it."""

from collections import Counter

import pytest
from django.db import ProgrammingError
from django.utils.translation import override

from commons.library.models import RequestCategory
from commons.library.public import categories, category_names
from tenants.public import CollegeFacts


def test_r60_requests_come_from_one_taxonomy(college: CollegeFacts) -> None:
    assert Counter(category.kind for category in categories()) == {
        "task": 12,
        "problem": 7,
        "stage2": 7,
        "skill": 10,
    }


def test_names_are_told_in_russian(college: CollegeFacts) -> None:
    with override("ru"):
        assert category_names(["welding", "bullying", "no_such"]) == {
            "bullying": "Травля в группе",
            "welding": "Сварка",
        }


def test_a_college_cannot_write_it(college: CollegeFacts) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        RequestCategory.objects.create(code="x", kind="task", name="x", sort=99)


def test_the_shared_layer_cannot_write_it(shared: None) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        RequestCategory.objects.filter(code="welding").delete()
