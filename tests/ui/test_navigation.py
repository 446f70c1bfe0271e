"""The registry of navigation, and the frame composed from it."""

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import resolve

from ui import context, navigation

pytestmark = pytest.mark.usefixtures("alone")


@pytest.fixture(autouse=True)
def clean_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_ENTRIES", {})
    monkeypatch.setattr(navigation, "_DESCRIBERS", [])


def request_for(rf: RequestFactory, address: str) -> HttpRequest:
    request: HttpRequest = rf.get(address)
    request.resolver_match = resolve(address)
    return request


def test_entries_show_what_waits_and_which_is_current(rf: RequestFactory) -> None:
    navigation.declare(
        "staff",
        [
            navigation.Entry("Gallery", "ui:gallery", "sun", count=lambda _: 7),
            navigation.Entry("Hidden", "ui:theme", shown=lambda _: False),
            navigation.Entry("Nowhere", "no-such-route"),
            navigation.Entry("Theme", "ui:theme", under=(navigation.Entry("Inside", "ui:gallery"),)),
        ],
    )
    links = navigation.links_of(request_for(rf, "/gallery/"), "staff")
    assert [(link.label, link.url, link.count, link.current) for link in links] == [
        ("Gallery", "/gallery/", 7, True),
        ("Theme", "/theme/", 0, True),
    ]
    assert [sub.label for sub in links[1].under] == ["Inside"]


def test_sub_entries_are_listed_only_under_the_current_one(rf: RequestFactory) -> None:
    under = (navigation.Entry("Inside", "ui:theme"),)
    navigation.declare("staff", [navigation.Entry("Away", "ui:theme", under=under)])
    assert navigation.links_of(request_for(rf, "/gallery/"), "staff")[0].under == ()


def test_a_family_of_routes_belongs_to_an_entry(rf: RequestFactory) -> None:
    navigation.declare("staff", [navigation.Entry("Theme", "ui:theme", also=("ui:gallery*",))])
    links = navigation.links_of(request_for(rf, "/gallery/"), "staff")
    assert links[0].current


def test_more_than_seven_entries_are_refused() -> None:
    with pytest.raises(navigation.TooManyEntries):
        navigation.declare("staff", [navigation.Entry(str(number), "ui:theme") for number in range(8)])


def test_nobody_described_means_the_plain_frame(rf: RequestFactory) -> None:
    assert context.shell(rf.get("/"))["shell"].place == navigation.Place("plain")


def test_drafts_are_keyed_by_account_and_workspace(rf: RequestFactory) -> None:
    def scope(account: str, name: str) -> str:
        navigation.describe_by(lambda _: navigation.Place("staff", name=name, account=account))
        return context.Shell(rf.get("/")).draft_scope

    keys = {scope("a", "x"), scope("b", "x"), scope("a", "y")}
    assert len(keys) == 3
    assert scope("", "x") == ""
    assert scope("a", "x") == scope("a", "x")


def test_the_theme_is_kept_in_a_cookie_and_the_person_stays_on_the_page(client: Client) -> None:
    answer = client.post("/theme/", {"theme": "dark", "next": "/gallery/?form=s"})
    assert (answer.status_code, answer["Location"]) == (302, "/gallery/?form=s")
    assert answer.cookies["theme"].value == "dark"
    assert 'data-theme="dark"' in client.get("/gallery/").content.decode()
    client.post("/theme/", {"theme": "system", "next": "/gallery/"})
    assert "data-theme=" not in client.get("/gallery/").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_the_choice_of_theme_leads_nowhere_else(client: Client, elsewhere: str) -> None:
    assert client.post("/theme/", {"theme": "dark", "next": elsewhere})["Location"] == "/"


def test_a_theme_that_does_not_exist_is_not_kept(client: Client) -> None:
    answer = client.post("/theme/", {"theme": '"><script>', "next": "/"})
    assert answer.cookies["theme"].value == ""


def test_a_workspace_in_the_path_stays_in_the_addresses(rf: RequestFactory) -> None:
    navigation.declare(
        "region", [navigation.Entry("Page", "ui:workspace-page"), navigation.Entry("T", "ui:theme")]
    )
    links = navigation.links_of(request_for(rf, "/region/priozersk/page/"), "region")
    assert [link.url for link in links] == ["/region/priozersk/page/"]
