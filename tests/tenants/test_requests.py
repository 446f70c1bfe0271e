"""A request is one unit of work at its host: what it wrote is stored when it went well, and only then."""

import pytest
from django.db import connections
from django.test import Client
from pytest_django.fixtures import Settings

from tenants.models import College, Region
from tenants.public import CollegeFacts, shared_unit

STATUS = {
    "well": 200,
    "not-visible": 404,
    "not-permitted": 403,
    "stale": 409,
    "refused": 409,
    "absent": 404,
    "broken": 500,
    "error": 500,
}


@pytest.fixture
def client(settings: Settings) -> Client:
    settings.ROOT_URLCONF = settings.COLLEGE_URLCONF = "tests.tenants.addresses"
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if one.startswith(("tenants.", "config."))]
    return Client(raise_request_exception=False)


def stored() -> set[str]:
    with shared_unit():
        return set(Region.objects.exclude(slug__in=["zapolye", "primorye"]).values_list("slug", flat=True))


@pytest.mark.parametrize(("ending", "status"), STATUS.items())
def test_only_what_went_well_is_stored(committed: str, client: Client, ending: str, status: int) -> None:
    answer = client.get(f"/{ending}/", headers={"host": "localhost"})

    assert answer.status_code == status
    assert stored() == ({"well"} if ending == "well" else set())


def test_a_refused_commit_is_told_and_nothing_is_stored(committed: str, client: Client) -> None:
    answer = client.get("/orphan/", headers={"host": "localhost"})

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert stored() == set()


def test_a_college_answers_at_its_host(committed: str, client: Client, zarechny: CollegeFacts) -> None:
    answer = client.get("/well/", headers={"host": "zarechny.localhost:8000"})

    assert answer.status_code == 200
    assert zarechny.slug in answer.content.decode()


@pytest.mark.parametrize("host", ["nobody.localhost", "zarechny.example.org", "a.zarechny.localhost"])
def test_an_unknown_host_is_told_the_way_to_the_first_page(committed: str, client: Client, host: str) -> None:
    answer = client.get("/well/", headers={"host": host})

    assert answer.status_code == 404
    assert "http://localhost" in answer.content.decode()
    assert stored() == set()


@pytest.mark.parametrize("state", [College.State.SUSPENDED, College.State.CLOSED])
def test_a_college_that_another_process_takes_off_serves_nobody_from_then_on(
    committed: str, client: Client, zarechny: CollegeFacts, state: str
) -> None:
    assert client.get("/well/", headers={"host": "zarechny.localhost"}).status_code == 200
    before = stored()
    connections["owner"].cursor().execute(
        "UPDATE tenants_college SET state = %s WHERE id = %s", [state, zarechny.id]
    )

    answer = client.get("/broken/", headers={"host": "zarechny.localhost"})

    assert answer.status_code == 403
    assert stored() == before
