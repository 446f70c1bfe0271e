"""Step 1: the curator comes in and loads the college's lists, as a workbook and as an old text table."""

import re

from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.architecture.sources import ROOT
from tests.factories.visits import Visitor

WORKBOOK = ROOT / "docs/samples/students-and-staff.xlsx"
TEXT = ROOT / "docs/samples/students-and-staff.cp1251.csv"
CURATOR = "curator@zarechny.example"
REASONS = (
    "Такой даты нет",
    "Мало цифр: 6 вместо 11",
    "Нужно полное отчество",
    "Неясно, кто это",
    "Повторяет строку 44",
)


def comes_in(curator: Visitor) -> None:
    """By the base host, with a second factor, to her college's host, where the desk says what to do."""
    curator.sign_in(CURATOR)
    assert curator.page.url.startswith(curator.at("zarechny"))


def loads_lists(curator: Visitor) -> None:
    """The workbook with its slips, then the same people again as text."""
    before = people_listed(curator)
    read(curator, "workbook", WORKBOOK)
    says(curator, new=53, changing=0, same=0, wrong=5)
    curator.sees(*REASONS)
    assert bad_rows(curator) == 5
    curator.page.get_by_label("Дата рождения, Вихрев Матвей Олегович").fill("19.11.2009")
    curator.press("Проверить ещё раз")
    says(curator, new=55, changing=0, same=0, wrong=3)
    curator.look("workbook mended")
    load(curator, "workbook", "Загрузить 55 строк")
    assert people_listed(curator) == before + 55

    read(curator, "text", TEXT)
    says(curator, new=2, changing=2, same=52, wrong=2)
    load(curator, "text", "Загрузить 4 строки")
    assert people_listed(curator) == before + 57


def people_listed(curator: Visitor) -> int:
    """How many people the college's list holds, as its page says."""
    curator.open(f"{curator.at('zarechny')}/people/", "people")
    found = re.search(r"из (\d+)", curator.page.inner_text("main").replace("\xa0", ""))
    assert found is not None
    return int(found[1])


def read(curator: Visitor, which: str, file: object) -> None:
    """Hand a file over and get to the dry run."""
    curator.press("Загрузить список")
    curator.look(f"import {which}")
    curator.page.set_input_files("input[type=file]", str(file))
    curator.press("Прочитать файл")
    if curator.page.url.endswith("/columns/"):
        curator.look(f"columns {which}")
        curator.press("Проверить строки")
    curator.look(f"check {which}")


def says(curator: Visitor, **numbers: int) -> None:
    """The dry run's figures."""
    shown = curator.page.locator(".n-figure-number")
    expect(shown).to_have_text([str(number) for number in numbers.values()] + ["0"])


def bad_rows(curator: Visitor) -> int:
    """How many rows the downloaded workbook asks to mend, each with its reason."""
    with curator.page.expect_download() as waiting:
        curator.page.get_by_role("link", name="Строки с ошибками").click()
    with waiting.value.path().open("rb") as file:
        sheet = load_workbook(file).active
    assert sheet is not None
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert all(row[-1] for row in rows), "a row without its reason"
    return len(rows)


def load(curator: Visitor, which: str, words: str) -> None:
    """Load, and read what came of it."""
    curator.press(words)
    expect(curator.page.get_by_role("heading", name="Список загружен")).to_be_visible()
    curator.look(f"loaded {which}")
