"""Step 4: mentor and mentee come in by their links, on phones, and get acquainted."""

import re
from dataclasses import dataclass
from datetime import timedelta

from playwright.sync_api import expect

from demo.places import ZONE
from kernel.clock import today
from tests.e2e.story import pairing
from tests.factories.visits import Visitor

PASSWORD = "три простых слова"
MENTEES_MAIL = "vera@post.example"
GOAL = "Заварить первый ровный шов"


@dataclass(frozen=True)
class Links:
    """Of the two invitations."""

    of_mentee: str
    of_mentor: str


def are_invited(curator: Visitor) -> Links:
    """The curator invites both from their cards: the mentee by mail, the mentor by a link on paper."""
    pairing.opens_card(curator, pairing.MENTEE)
    invites(curator, MENTEES_MAIL)
    pairing.opens_card(curator, pairing.MENTOR)
    return Links(letter_to(curator, MENTEES_MAIL), invites(curator, ""))


def invites(curator: Visitor, email: str) -> str:
    """From the card of a person; the link that is shown, this once."""
    curator.pick("Пригласить в систему")
    curator.page.get_by_label("Почта").fill(email)
    curator.look("inviting")
    curator.press("Сделать приглашение")
    curator.look("invited")
    return curator.page.get_by_label("Ссылка-приглашение").input_value()


def letter_to(curator: Visitor, email: str) -> str:
    """The link of a letter that lies on the development page."""
    page = curator.page.context.new_page()
    for _moment in range(40):
        page.goto(f"{curator.base}/development/")
        letter = page.locator(".n-card").filter(has_text=email)
        if letter.count():
            break
        page.wait_for_timeout(500)
    link = letter.first.get_by_role("link").get_attribute("href")
    page.close()
    return str(link)


def comes_in(phone: Visitor, link: str) -> None:
    """A password and, where no mail is known, a name to write down."""
    phone.page.goto(link)
    phone.look("invitation")
    phone.page.get_by_label("Придумайте пароль").fill(PASSWORD)
    phone.press("Принять приглашение")
    if "/name/" in phone.page.url:
        phone.look("name to write down")
        phone.press("Имя записано")
    phone.page.wait_for_url(re.compile("/my/"))
    phone.look("home")


def are_told(mentor: Visitor, mentee: Visitor) -> None:
    """The bell of each names the other."""
    for phone, other in ((mentor, pairing.MENTEE), (mentee, pairing.MENTOR)):
        phone.page.locator(".n-phone-top a[href*=notices]").click()
        expect(phone.page.locator("main")).to_contain_text(other)
        phone.look("notices")
        phone.page.goto(f"{phone.at('zarechny')}/my/")


def get_acquainted(mentor: Visitor) -> None:
    """The mentor records the acquaintance, one question on a screen."""
    page = mentor.page
    mentor.press("Записать знакомство")
    mentor.look("record 1")
    page.locator("label").filter(has_text="30 минут").click()
    mentor.press("Дальше")
    for number in (2, 3):
        mentor.look(f"record {number}")
        for tick in page.get_by_role("checkbox").all():
            tick.check()
        mentor.press("Дальше")
    mentor.look("record 4")
    page.locator("label").filter(has_text="Да, будем работать вместе").click()
    mentor.press("Дальше")
    mentor.look("record 5")
    page.get_by_label("Чем займётесь на первой встрече?").fill(GOAL)
    page.get_by_label("День").fill(f"{today(ZONE) + timedelta(days=3):%Y-%m-%d}")
    page.get_by_label("Время").fill("15:30")
    page.get_by_label("Место").fill("Сварочная мастерская, корпус 2")
    mentor.press("Назначить и закончить")
    mentor.sees(GOAL)
    mentor.look("after the acquaintance")


def says_she_is_ready(mentee: Visitor) -> None:
    """She answers for herself and sees the next meeting."""
    mentee.page.reload()
    mentee.look("asked")
    mentee.press("Да")
    mentee.sees("15:30", "Сварочная мастерская", GOAL)
    mentee.look("next meeting")
