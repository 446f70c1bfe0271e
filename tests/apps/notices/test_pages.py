"""The pages of notices and of long tasks, as their reader meets them."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from apps.notices.public import notices_page, notify, unread
from apps.records.public import start_task
from kernel.ids import new_id
from kernel.long_tasks import KINDS, Kind
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_mentor
from tests.factories.delivery import deliver_all
from tests.factories.pages import signed_in


@pytest.fixture
def mentor(college: CollegeFacts) -> Actor:
    return a_mentor(college, new_id())


def told(college: CollegeFacts, mentor: Actor, times: int = 1, url_name: str = "") -> None:
    for _one in range(times):
        notify(
            actor=a_curator(college),
            people=[mentor.person_id or new_id()],
            kind="probe.pair",
            facts={"name": "Анна <b>П.</b>"},
            url_name=url_name,
        )


def test_the_list_teaches_when_it_is_empty(client: Client, mentor: Actor) -> None:
    page = signed_in(client, mentor).get("/notices/")

    assert page.status_code == 200
    assert "Уведомлений пока нет" in page.content.decode()


def test_the_list_shows_what_is_new_and_escapes_it(
    client: Client, college: CollegeFacts, mentor: Actor, book: dict[object, str]
) -> None:
    told(college, mentor)

    text = signed_in(client, mentor).get("/notices/").content.decode()

    assert "Your pair is" in text
    assert "<b>П.</b>" not in text
    assert "Отметить все прочитанными" in text


def test_opening_one_marks_it_and_leads_on(
    client: Client, college: CollegeFacts, mentor: Actor, book: dict[object, str]
) -> None:
    told(college, mentor, url_name="no:such:page")
    (row,) = notices_page(actor=mentor, filters={}, cursor="").rows

    answer = signed_in(client, mentor).get(f"/notices/{row.id}/")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/notices/")
    assert unread(mentor) == 0


def test_a_notice_of_another_person_is_not_found(
    client: Client, college: CollegeFacts, mentor: Actor, book: dict[object, str]
) -> None:
    told(college, mentor)
    (row,) = notices_page(actor=mentor, filters={}, cursor="").rows

    answer = signed_in(client, a_mentor(college, new_id())).get(f"/notices/{row.id}/")

    assert answer.status_code == 404
    assert unread(mentor) == 1


def test_all_are_marked_by_one_button(
    client: Client, college: CollegeFacts, mentor: Actor, book: dict[object, str]
) -> None:
    told(college, mentor, times=3)

    assert signed_in(client, mentor).post("/notices/read/").status_code == 302
    assert unread(mentor) == 0


def test_queries_do_not_grow_with_the_rows(
    client: Client,
    college: CollegeFacts,
    mentor: Actor,
    book: dict[object, str],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    signed_in(client, mentor)
    told(college, mentor)
    with django_assert_max_num_queries(15) as few:
        client.get("/notices/")
    told(college, mentor, times=40)
    with django_assert_max_num_queries(15) as many:
        client.get("/notices/")

    assert len(many) == len(few)


def test_a_long_task_asks_itself_until_it_is_done(
    client: Client, college: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "probe.count", Kind("probe.count", "Counting", lambda *_task, **_actor: {}))
    curator = a_curator(college)
    task_id = start_task(actor=curator, kind="probe.count", of=3, facts={})
    address = f"/tasks/{task_id}/"
    signed_in(client, curator)

    waiting = client.get(address).content.decode()
    assert f'hx-get="{address}"' in waiting
    deliver_all()
    done = client.get(address).content.decode()

    assert f'hx-get="{address}"' not in done
    assert "Готово." in done


def test_a_long_task_of_another_is_not_found(client: Client, college: CollegeFacts) -> None:
    assert signed_in(client, a_curator(college)).get(f"/tasks/{new_id()}/").status_code == 404
