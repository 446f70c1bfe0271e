"""Step 3: whom the college cannot help itself is helped by the region's pool, over both schemas and back."""

import re

from playwright.sync_api import expect

from tests.e2e.story import pairing
from tests.factories.visits import Visitor

COORDINATOR = "coordinator@stankozavod.example"
MENTEE = pairing.BY_FILE
MOMENTS = 40
"""How often a page is opened again before the relay and the worker are given up."""


def asks(curator: Visitor) -> None:
    """Nobody of the college fits, so she asks the employers; they will see no name."""
    pairing.opens_candidates(curator, MENTEE)
    curator.press("Спросить региональный пул")
    curator.page.get_by_label("Для работодателей, в нескольких словах").fill(
        "Готовится к олимпиаде, занятия по вечерам"
    )
    curator.look("asking")
    curator.press("Спросить", inside="main")
    curator.look("asked")


def offers(coordinator: Visitor) -> str:
    """The coordinator sees the request, not the person, and offers somebody; the name offered."""
    coordinator.sign_in(COORDINATOR)
    coordinator.look("calls")
    names_nobody(coordinator)
    coordinator.page.locator("tbody tr").filter(has_text="ЧПУ").get_by_role("link", name="Предложить").click()
    coordinator.look("call")
    names_nobody(coordinator)
    choice = coordinator.page.locator("label").filter(has=coordinator.page.get_by_role("radio")).first
    name = " ".join(choice.inner_text().split()[:3])
    choice.click()
    coordinator.press("Предложить этого человека")
    coordinator.look("offered")
    names_nobody(coordinator)
    return name


def takes(curator: Visitor, mentor: str) -> None:
    """She accepts; the person enters her base; clearance and readiness are recorded there; a pair is made."""
    pairing.opens(curator, "Пул региона")
    wait_for(curator, mentor.split(maxsplit=1)[0])
    curator.look("answered")
    curator.press("Принять")
    wait_for(curator, "Проверить допуск и готовность")
    curator.look("accepted")
    curator.press("Проверить допуск и готовность")
    curator.look("partner's standing")
    curator.press("Открыть карточку")
    pairing.signs_consents(curator)
    pairing.opens(curator, "Пул региона")
    curator.press("Проверить допуск и готовность")
    pairing.records_readiness(curator)
    pairing.records_clearance(curator)
    pairing.opens(curator, "Пул региона")
    curator.press("Составить пару")
    pairing.agrees_and_confirms(curator)


def is_at_work(curator: Visitor, coordinator: Visitor) -> None:
    """The placement is active on both sides; the employer's load shows it and no student."""
    pairing.opens(curator, "Пул региона")
    wait_for(curator, "Заявок нет")
    curator.look("nothing is asked any more")
    coordinator.press("Нагрузка")
    wait_for(coordinator, "работает с")
    coordinator.look("load")
    names_nobody(coordinator)


def names_nobody(coordinator: Visitor) -> None:
    """No word of the student's name is anywhere in what the browser was sent."""
    family, given, patronymic = MENTEE.split()
    assert not re.search(f"{family}|{given} {patronymic}", coordinator.page.content())


def wait_for(visitor: Visitor, words: str) -> None:
    """Open the page again until the words have come: events travel through the relay and the worker."""
    body = visitor.page.locator("body")
    for _moment in range(MOMENTS):
        if words in body.inner_text().replace("\xa0", " "):
            return
        visitor.page.wait_for_timeout(500)
        visitor.page.reload()
    expect(body).to_contain_text(words)
