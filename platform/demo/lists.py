"""The list that each college of the region would upload: the same file, the same way in."""

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from io import StringIO

from demo.crowd import Somebody

HEADINGS = (
    "Фамилия",
    "Имя",
    "Отчество",
    "Пол",
    "Дата рождения",
    "Категория",
    "Номер билета",
    "Группа",
    "Курс",
    "Специальность",
    "Должность",
    "Стаж, лет",
    "E-mail",
    "Согласие",
    "Законный представитель",
    "Согласие представителя",
)
WITHOUT_CONSENT = 5
"""Every fifth student has not brought the papers yet."""
OF_AGE = 18
SIGNED_BEFORE = timedelta(days=3)


def list_of(people: Iterable[Somebody], today: date) -> bytes:
    """A table as a college keeps it, in UTF-8 with semicolons."""
    text = StringIO()
    table = csv.writer(text, delimiter=";")
    table.writerow(HEADINGS)
    for number, somebody in enumerate(people):
        table.writerow(_row(somebody, number, today))
    return text.getvalue().encode("utf-8-sig")


def _row(somebody: Somebody, number: int, today: date) -> list[str]:
    born = somebody.birth_date
    minor = (
        born.replace(year=born.year + OF_AGE) > today if born.month != 2 else today.year - born.year < OF_AGE
    )
    signed = "" if somebody.group and number % WITHOUT_CONSENT == 0 else f"{today - SIGNED_BEFORE:%d.%m.%Y}"
    return [
        somebody.family_name,
        somebody.given_name,
        somebody.patronymic,
        "ж" if somebody.sex == "female" else "м",
        f"{born:%d.%m.%Y}",
        "студент" if somebody.group else "сотрудник",
        somebody.key,
        somebody.group,
        str(somebody.course or ""),
        somebody.specialty,
        somebody.position,
        str(somebody.experience_years or ""),
        somebody.email,
        signed,
        somebody.representative if minor else "",
        signed if minor else "",
    ]
