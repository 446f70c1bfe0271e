"""What is typed is kept until the server has taken it, and gives way to a colleague's change."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.plugin import DjangoDbBlocker

from commons.accounts.models import Session
from tenants.public import shared_unit
from tests.factories.product import Product, inside
from tests.factories.visits import Visitor, visitor

pytestmark = pytest.mark.browser
EMAIL = "curator@zarechny.example"
KEPT = "Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length"
RESTORED = "Восстановлено из черновика"


@pytest.fixture(scope="module")
def curator(product: Product, chromium: Browser) -> Iterator[Visitor]:
    """The curator, signed in once: a code of her phone serves once."""
    found = visitor(chromium, product.url, "drafts")
    found.sign_in(EMAIL)
    yield found
    assert found.troubles == []


@pytest.fixture
def people(curator: Visitor) -> str:
    """The address of the college's list."""
    return f"{curator.at('zarechny')}/people/"


def first_card(page: Page, people: str) -> str:
    """The page that changes the first person of the list."""
    page.goto(people)
    link = page.locator("tbody a").first.get_attribute("href")
    return f"{people.removesuffix('/people/')}{link}change/"


def ground_of(page: Page, label: str) -> object:
    """The colour behind a field's text."""
    return page.get_by_label(label).evaluate("field => getComputedStyle(field).backgroundColor")


def test_a_stale_draft_leaves_the_colleagues_change_alone(curator: Visitor, people: str) -> None:
    mine, colleague = curator.page, curator.page.context.new_page()
    change = first_card(mine, people)
    mine.goto(change)
    mine.get_by_label("Специальность").fill("Сварочное производство")
    colleague.goto(change)
    colleague.get_by_label("Группа").fill("НВ-77")
    colleague.get_by_role("button", name="Сохранить").click()
    expect(colleague.get_by_text("Карточка сохранена")).to_be_visible()

    mine.get_by_role("button", name="Сохранить").click()
    expect(mine.get_by_role("heading", name="Кто-то успел раньше")).to_be_visible()
    mine.goto(change)

    expect(mine.get_by_label("Группа")).to_have_value("НВ-77")
    expect(mine.get_by_label("Специальность")).to_have_value("Сварочное производство")
    expect(mine.locator("form.n-form")).to_contain_text(RESTORED)
    assert ground_of(mine, "Специальность") != ground_of(mine, "Группа")
    curator.look("restored")
    mine.get_by_role("button", name="Сохранить").click()
    expect(mine.locator("main")).to_contain_text("НВ-77")
    expect(mine.locator("main")).to_contain_text("Сварочное производство")
    assert mine.evaluate(KEPT) == 0


def test_a_draft_can_be_thrown_away(curator: Visitor, people: str) -> None:
    page = curator.page
    change = first_card(page, people)
    page.goto(change)
    before = page.get_by_label("Специальность").input_value()
    page.get_by_label("Специальность").fill("Не то")
    page.goto(change)
    page.get_by_role("button", name="Убрать черновик").click()

    expect(page.get_by_label("Специальность")).to_have_value(before)
    assert page.evaluate(KEPT) == 0
    page.goto(change)
    expect(page.get_by_label("Специальность")).to_have_value(before)


def test_the_next_person_is_entered_on_an_empty_page(curator: Visitor, people: str) -> None:
    page = curator.page
    page.goto(f"{people}add/")
    page.get_by_label("Фамилия", exact=True).fill("Пустышкина")
    page.get_by_role("button", name="Добавить").click()
    expect(page.locator(".n-error").first).to_be_visible()
    assert page.evaluate(KEPT) == 1
    page.get_by_label("Имя", exact=True).fill("Анна")
    page.goto(f"{people}add/")
    expect(page.get_by_label("Фамилия", exact=True)).to_have_value("Пустышкина")
    expect(page.get_by_label("Имя", exact=True)).to_have_value("Анна")
    page.get_by_label("Дата рождения").fill("31.12.2008")
    page.get_by_role("button", name="Добавить").click()
    expect(page.get_by_role("heading", name="Пустышкина")).to_be_visible()

    assert page.evaluate(KEPT) == 0
    page.goto(f"{people}add/")
    expect(page.get_by_label("Фамилия", exact=True)).to_have_value("")


def test_the_text_survives_the_end_of_the_session(
    curator: Visitor, people: str, product: Product, django_db_blocker: DjangoDbBlocker
) -> None:
    page = curator.page
    change = first_card(page, people)
    page.goto(change)
    page.get_by_label("Специальность").fill("Токарь-универсал")
    with django_db_blocker.unblock():
        inside(product, end_all_sessions)
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_role("heading", name="Вход в программу наставничества")).to_be_visible()

    curator.come_in(EMAIL)

    expect(page).to_have_url(change)
    expect(page.get_by_label("Специальность")).to_have_value("Токарь-универсал")
    page.get_by_role("button", name="Сохранить").click()
    expect(page.locator("main")).to_contain_text("Токарь-универсал")
    assert page.evaluate(KEPT) == 0


def end_all_sessions() -> None:
    """As if a day had passed."""
    with shared_unit():
        Session.objects.all().delete()
