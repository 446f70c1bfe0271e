"""What is too large is said to be so, and is not read."""

from typing import Any

import pytest
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from apps.people.models import ImportDraft, Person
from apps.people.roster import LIMITS, uploaded_content
from apps.people.roster.refusals import FileTooLarge
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.pages import signed_in

TOO_MUCH = LIMITS.file_bytes + 1


@pytest.fixture
def pages(college: CollegeFacts) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), a_curator(college))


@pytest.mark.parametrize("address", ["/people/import/", "/bases/mentees/load/"])
def test_a_file_that_is_too_large_is_refused_in_the_form(pages: Client, address: str) -> None:
    answer: Any = pages.post(address, {"file": SimpleUploadedFile("a.xlsx", b"x" * TOO_MUCH)})

    assert answer.status_code == 200
    assert "is larger than 5 MB" in answer.content.decode().replace("\xa0", " ")
    assert not ImportDraft.objects.exists()


def test_it_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    file = SimpleUploadedFile("a.xlsx", b"x" * TOO_MUCH)
    monkeypatch.setattr(InMemoryUploadedFile, "read", lambda *_: pytest.fail("it was read"), raising=False)

    with pytest.raises(FileTooLarge):
        uploaded_content(file)


def test_an_ordinary_form_that_is_too_large_gets_a_page_that_says_so(
    pages: Client, settings: Settings
) -> None:
    body = {"family_name": "К" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE, "given_name": "Ева", "kind": "staff"}

    answer: Any = pages.post(
        "/people/add/", "&".join(f"{a}={b}" for a, b in body.items()), "application/x-www-form-urlencoded"
    )

    assert answer.status_code == 413
    assert "This is too large for us" in answer.content.decode()
    assert not Person.objects.exists()
