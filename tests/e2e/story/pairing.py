"""Step 2: a mentee and a mentor are entered, the papers recorded, a pair found, agreed and confirmed."""

import re
from datetime import timedelta

from playwright.sync_api import FilePayload, Locator, expect

from demo.places import ZONE
from kernel.clock import today
from tests.factories.visits import Visitor

MENTEE = "Тарасова Вера Ильинична"
MENTOR = "Пестова Ольга Максимовна"
"""A master on the list of step 1."""
BY_FILE = "Осипов Пётр Максимович"
"""A student of the same list; whom he needs works at a plant."""
FORM, REQUEST = "Педагог — студент", "Сварка"
LIST = """ФИО;Группа;Форма;Запросы
Осипов Петр Максимович;СВ-11;Работодатель — студент;Работа на станках с ЧПУ
Никитин Нил Нилович;СВ-11;Работодатель — студент;Сварка
"""
PANEL = "#panel"
SIXTEEN = timedelta(days=16 * 366)
A_MONTH, A_YEAR = timedelta(days=30), timedelta(days=365)
ITEMS = (
    "Психологическая готовность",
    "Педагогический опыт",
    "Профессиональный уровень",
    "Этичное и безопасное наставничество",
    "Обучение пройдено",
)


def enters_both(curator: Visitor) -> None:
    """A girl who came after the list was made, and a master of the list."""
    adds_by_hand(curator, MENTEE)
    records_consents(curator, MENTEE)
    enters_mentee(curator, MENTEE, FORM, REQUEST)
    records_consents(curator, MENTOR)
    enters_mentor(curator, MENTOR, FORM, REQUEST)
    records_consents(curator, BY_FILE)
    enters_by_file(curator)


def is_refused_first(curator: Visitor) -> None:
    """Without clearance and readiness the rule says no, why, and where to go."""
    opens_candidates(curator, MENTEE)
    row = row_of(curator, MENTOR)
    expect(row).to_contain_text("не готов")
    expect(row).to_contain_text("справк")
    row.get_by_role("link", name="Открыть").click()
    records_readiness(curator)
    records_clearance(curator)


def finds_the_pair(curator: Visitor) -> None:
    """The matching proposes with reasons; both agree, each on their own; she confirms."""
    opens(curator, "Подбор")
    curator.press("Рассчитать")
    card = curator.page.locator(".n-card").filter(has_text=named(MENTOR)).filter(has_text=named(MENTEE))
    expect(card).to_contain_text(re.compile("сварка", re.IGNORECASE))
    curator.look("proposals")
    card.get_by_role("button", name="Составить пару").click()
    agrees_and_confirms(curator)


def agrees_and_confirms(curator: Visitor) -> None:
    """On the page of a new pair: two answers, then the confirmation."""
    curator.page.wait_for_url(re.compile("/pairs/.+/"))
    curator.look("pair proposed")
    for _side in ("mentee", "mentor"):
        curator.press("Записать согласие", inside=PANEL)
    curator.look("pair agreed")
    curator.press("Утвердить пару", inside=PANEL)
    expect(curator.page.locator(PANEL)).to_contain_text("Утверждена")
    curator.look("pair confirmed")


def opens(curator: Visitor, entry: str) -> None:
    """By the navigation."""
    curator.page.locator(".n-side").get_by_role("link", name=entry, exact=True).click()
    curator.page.wait_for_load_state()


def opens_card(curator: Visitor, name: str) -> None:
    """A person's card, by search."""
    curator.page.goto(f"{curator.at('zarechny')}/people/")
    curator.page.locator("main").get_by_role("searchbox").fill(name)
    curator.page.get_by_role("link", name=name).click()
    curator.page.wait_for_load_state()


def adds_by_hand(curator: Visitor, name: str) -> None:
    """A student who is on no list."""
    family, given, patronymic = name.split()
    opens(curator, "Люди")
    curator.pick("Добавить человека вручную")
    page = curator.page
    page.get_by_label("Фамилия").fill(family)
    page.get_by_label("Имя").fill(given)
    page.get_by_label("Отчество").fill(patronymic)
    page.get_by_label("Дата рождения").fill(f"{today(ZONE) - SIXTEEN:%d.%m.%Y}")
    page.get_by_label("Группа").fill("СВ-11")
    page.get_by_label("Курс").fill("1")
    curator.look("person by hand")
    curator.press("Добавить")
    curator.look("card")


def records_consents(curator: Visitor, name: str) -> None:
    """The papers of participation and personal data, by everybody whose signature is needed."""
    opens_card(curator, name)
    signs_consents(curator)


def signs_consents(curator: Visitor) -> None:
    """On a card that is open."""
    both = curator.page.get_by_text("законный представитель").count()
    curator.press("Отметить согласие")
    curator.page.get_by_label("Сам человек").check()
    if both:
        curator.page.get_by_label("Законный представитель").check()
    curator.page.get_by_label("Дата подписания").fill(f"{today(ZONE):%Y-%m-%d}")
    curator.look("consent")
    curator.press("Внести")
    expect(curator.page.get_by_text("согласия действуют")).to_be_visible()


def enters_mentee(curator: Visitor, name: str, form: str, request: str) -> None:
    """What a student asks for."""
    opens(curator, "Базы")
    curator.press("Добавить наставляемого")
    choose(curator, name)
    curator.page.get_by_label(form).check()
    curator.page.get_by_label(request).check()
    curator.look("mentee entered")
    curator.press("Внести")
    curator.sees(f"Внесли в базу: {name}")
    curator.look("mentees")


def enters_mentor(curator: Visitor, name: str, form: str, request: str) -> None:
    """What a master can help with."""
    opens(curator, "Базы")
    curator.press("Наставники")
    curator.press("Добавить наставника")
    choose(curator, name)
    curator.page.get_by_label("База педагогов и мастеров").check()
    curator.page.get_by_label(form).check()
    curator.page.get_by_label(request).check()
    curator.look("mentor entered")
    curator.press("Внести")
    curator.look("mentors")


def enters_by_file(curator: Visitor) -> None:
    """A list of mentees: one row is good, one names nobody of the college."""
    opens(curator, "Базы")
    curator.pick("Загрузить список")
    curator.look("list of mentees")
    file: FilePayload = {"name": "Запросы.csv", "mimeType": "text/csv", "buffer": LIST.encode("cp1251")}
    curator.page.set_input_files("input[type=file]", file)
    curator.press("Проверить список")
    curator.sees("Никитин Нил Нилович", "Никто в колледже не подходит")
    curator.look("list of mentees checked")
    curator.press("Загрузить 1 строку")
    expect(curator.page.locator("tbody")).to_contain_text(named(BY_FILE))


def choose(curator: Visitor, name: str) -> None:
    """Pick a person by search."""
    curator.page.get_by_role("searchbox").fill(name)
    curator.press("Найти")
    curator.look("choosing")
    row_of(curator, name).get_by_role("link").click()
    curator.page.wait_for_load_state()


def row_of(curator: Visitor, name: str) -> Locator:
    """The row of a list that names the person."""
    return curator.page.locator(".n-row").filter(has_text=named(name))


def named(name: str) -> re.Pattern[str]:
    """The name as pages write it: whole, or with initials."""
    family, given, _patronymic = name.split()
    return re.compile(rf"{family}\s+({given}|{given[0]}\.)")


def opens_candidates(curator: Visitor, mentee: str) -> None:
    """Who could be the mentor, and who not and why."""
    opens(curator, "Подбор")
    curator.press("Ждут")
    curator.look("waiting")
    curator.page.locator("tbody tr").filter(has_text=named(mentee)).get_by_role("link").first.click()
    curator.page.wait_for_load_state()
    curator.look("candidates")


def records_readiness(curator: Visitor) -> None:
    """The checklist, from the page of the mentor's standing."""
    curator.press("Отметить готовность")
    for item in ITEMS:
        curator.page.get_by_label(item).fill(f"{today(ZONE):%Y-%m-%d}")
    curator.look("checklist")
    curator.press("Сохранить")


def records_clearance(curator: Visitor) -> None:
    """The certificate, from the same page."""
    curator.press("Внести справку")
    page = curator.page
    page.get_by_label("Номер").fill("77-4471")
    page.get_by_label("Выдана").fill(f"{today(ZONE) - A_MONTH:%Y-%m-%d}")
    page.get_by_label("Действует до").fill(f"{today(ZONE) + A_YEAR:%Y-%m-%d}")
    page.get_by_label("Кто видел подлинник").fill("Отдел кадров, Сомова Л. В.")
    curator.look("clearance")
    curator.press("Внести")
    expect(page.get_by_text("Готовый наставник")).to_be_visible()
    curator.look("standing")
