"""Makes the two lists in docs/samples: `python -m tests.samples.make_samples`.

The college and its people are invented. The slips are deliberate; `SLIPS` says where they are.
"""

import csv
import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import xlsxwriter

SEED = 20260901
STUDENTS, STAFF = 45, 12
FOLDER = Path(__file__).resolve().parents[2] / "docs/samples"
WORKBOOK, TEXT = "students-and-staff.xlsx", "students-and-staff.cp1251.csv"
TITLE = "Заозёрский политехнический техникум"
SUBTITLE = "Списки обучающихся и сотрудников на 01.09.2026"


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


FAMILIES = words("""
    Абрамов Белов Воробьёв Гусев Дорофеев Ершов Журавлёв Зимин Исаев Калинин Лапин Мельников Назаров
    Панов Рябов Соболев Трофимов Уваров Фомин Хохлов Цветков Чернов Шубин Щукин Юдин Яшин Королёв Осипов
    Горбунов Сидоров Третьяков Киселёв Зуев Муравьёв Лыткин Пестов Окунев Бобров Логинов Ларин Мишин Самойлов
    Тетерин Вихрев Кудряшов Рожков Савин Суханов Тихонов Ушаков Фролов Шаров Кравцов Лосев Дьяков Жилин Котов
""")
MEN = words("Артём Богдан Виктор Глеб Данил Егор Иван Кирилл Лев Матвей Никита Олег Пётр Роман Семён Фёдор")
WOMEN = words("Алёна Валерия Дарья Ева Жанна Злата Инна Кира Лидия Мария Нина Ольга Полина Софья Таисия")
FATHERS = words("Андре:ев Борисо:в Викторо:в Дмитри:ев Игор:ев Максимо:в Олего:в Павло:в Романо:в Серге:ев")
GROUPS = {
    "ТМ-21": ("2", "15.02.16 Технология машиностроения"),
    "СВ-11": ("1", "15.01.05 Сварщик"),
    "ПК-31": ("3", "43.02.15 Поварское и кондитерское дело"),
    "ИС-22": ("2", "09.02.07 Информационные системы и программирование"),
}
POSTS = """
    директор, заместитель директора по воспитательной работе, педагог-психолог, преподаватель спецдисциплин,
    преподаватель информатики, мастер производственного обучения, преподаватель физики, методист,
    преподаватель истории, социальный педагог, мастер производственного обучения, заведующая отделением
"""
COLUMNS = (
    "№ п/п", "Учебная група", "Отчество", "Фамилия ", "Имя", "Кто", "Дата рожд.", "Курс",
    "Специальность (код)",
    "Занимаемая должность", "Стаж, лет", "Эл. почта", "Моб. телефон", "№ студ. билета / таб. номер",
    "Согласие на обработку ПДн", "Примечание",
)  # fmt: skip
TEXT_COLUMNS = (
    "Ф.И.О.", "Категория", "Номер группы", "День рождения", "Должность", "Контактный телефон", "E-mail",
    "Номер студенческого билета", "Согласие (ПДн)",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """One invented person as a college would write them down."""

    family: str
    given: str
    patronymic: str
    kind: str
    born: dt.date
    number: str
    phone: str
    email: str
    group: str = ""
    post: str = ""
    experience: str = ""
    consent: str = "да"


# Which slip stands in which place of the workbook, counting people from 1 as the first column does.
SLIPS = {
    "impossible date": 7,
    "Latin letter in the family name": 12,
    "capital letters": 15,
    "few digits": 19,
    "initial for a patronymic": 23,
    "kind with a slip": 28,
    "group spelled otherwise": 31,
    "no consent": 34,
    "named twice": 40,
}


def people(chance: random.Random) -> Iterator[Sample]:
    """Students group by group, then the staff; families are drawn without repetition."""
    families = chance.sample(FAMILIES, STUDENTS + STAFF)
    posts = [" ".join(post.split()) for post in POSTS.split(",")]
    for place, family in enumerate(families[:STUDENTS]):
        group = list(GROUPS)[place * len(GROUPS) // STUDENTS]
        born = dt.date(2011 - int(GROUPS[group][0]), 1, 1) + dt.timedelta(days=chance.randrange(365))
        yield replace(drawn(chance, family, "студент", born, f"С-26{place + 101}"), group=group)
    for place, family in enumerate(families[STUDENTS:]):
        born = dt.date(1962, 1, 1) + dt.timedelta(days=chance.randrange(33 * 365))
        one = drawn(chance, family, "сотрудник", born, f"Т-{place + 11:03}")
        yield replace(one, post=posts[place], experience=str(max(1, 2026 - born.year - 24)))


def drawn(chance: random.Random, family: str, kind: str, born: dt.date, number: str) -> Sample:
    """A person of either sex with endings that agree."""
    woman = chance.random() < 0.5
    father = chance.choice(FATHERS).replace(":", "")
    return Sample(
        family=f"{family}а" if woman else family,
        given=chance.choice(WOMEN if woman else MEN),
        patronymic=f"{father}на" if woman else f"{father}ич",
        kind=kind,
        born=born,
        number=number,
        phone="+7 9{} {}-{}-{}".format(*(chance.randrange(*bounds) for bounds in PHONE)),
        email=f"{number.lower().translate(LATIN)}@zaozersk-pt.example",
    )


LATIN = str.maketrans("ст", "st")
PHONE = ((10, 100), (100, 1000), (10, 100), (10, 100))


def write_workbook(file: Path, everybody: list[Sample]) -> None:
    """The workbook with its title lines, slips, repeated person and total."""
    with xlsxwriter.Workbook(file) as book:
        book.set_properties({"title": TITLE, "created": dt.datetime(2026, 9, 1, tzinfo=dt.UTC)})
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        bold = book.add_format({"bold": True, "text_wrap": True})
        sheet = book.add_worksheet("Списки")
        sheet.merge_range(0, 0, 0, len(COLUMNS) - 1, TITLE, bold)
        sheet.merge_range(1, 0, 1, len(COLUMNS) - 1, SUBTITLE)
        sheet.write_row(3, 0, COLUMNS, bold)
        listed = [*everybody, everybody[SLIPS["named twice"] - 1]]
        for place, one in enumerate(listed):
            row = 4 + place
            sheet.write_number(row, 0, place + 1)
            sheet.write_row(row, 1, with_slips(place + 1, one))
            if place % 3 == 0 and place + 1 != SLIPS["impossible date"]:
                sheet.write_datetime(row, 6, dt.datetime.combine(one.born, dt.time()), day)
        years = int(everybody[STUDENTS].experience)
        sheet.write_formula(4 + STUDENTS, 10, f"=2026-{2026 - years}", None, years)
        sheet.write_string(4 + len(listed), 0, f"Итого: {len(listed)} человек")
        sheet.set_column(1, len(COLUMNS) - 1, 18)
        book.add_worksheet("Пояснения").write_string(0, 0, "Сведения выданы учебной частью.")


def with_slips(number: int, one: Sample) -> list[str]:
    """The columns after the first, as a tired person types them."""
    course, specialty = GROUPS.get(one.group, ("", ""))
    row = [
        one.group, one.patronymic, one.family, one.given, one.kind, f"{one.born:%d.%m.%Y}", course, specialty,
        one.post, one.experience, one.email, one.phone, one.number, one.consent, "",
    ]  # fmt: skip
    for column, text in slip(number, one).items():
        row[COLUMNS.index(column) - 1] = text
    if number % 5 == 0:
        row[2] = f"{row[2]}  "
    if number % 4 == 0:
        row[5] = f"{one.born:%Y-%m-%d}"
    return row


def slip(number: int, one: Sample) -> dict[str, str]:
    """What is typed wrongly about the person with this number."""
    named = {place: name for name, place in SLIPS.items()}
    return {
        "impossible date": {"Дата рожд.": "31.02.2009"},
        "Latin letter in the family name": {
            "Фамилия ": one.family.translate(str.maketrans("СоаеКВ", "CoaeKB"))
        },
        "capital letters": {"Фамилия ": one.family.upper(), "Имя": one.given.upper()},
        "few digits": {"Моб. телефон": "8 912 00"},
        "initial for a patronymic": {"Отчество": f"{one.patronymic[0]}."},
        "kind with a slip": {"Кто": "стуент"},
        "group spelled otherwise": {"Учебная група": one.group.lower().replace("-", " ")},
        "no consent": {"Согласие на обработку ПДн": ""},
    }.get(named.get(number, ""), {})


def write_text(file: Path, everybody: list[Sample]) -> None:
    """The same people for a text table: one column for the name, «е» for «ё», other dates."""
    with file.open("w", encoding="cp1251", newline="") as stream:
        table = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        table.writerow(TEXT_COLUMNS)
        for place, one in enumerate(everybody):
            table.writerow(text_row(place, one))
        table.writerow(text_row(0, everybody[0]))
        table.writerow([f"Всего: {len(everybody) + 1}", *[""] * (len(TEXT_COLUMNS) - 1)])


def text_row(place: int, one: Sample) -> list[str]:
    """A row of the text table; one student has moved to another group, one date is impossible."""
    name = f"{one.family} {one.given} {one.patronymic}".replace("ё", "е").replace("Ё", "Е")
    born = f"{one.born:%Y-%m-%d}" if place % 2 else f"{one.born:%d.%m.%Y}"
    group = "ИС-22" if place == 2 else one.group
    return [
        f"{name} " if place % 6 == 0 else name, one.kind, group, "30.02.2010" if place == 9 else born,
        one.post,
        one.phone.replace("+7", "8").replace("-", " "), one.email, one.number, one.consent,
    ]  # fmt: skip


def make(folder: Path) -> None:
    """Both files, the same each time."""
    everybody = list(people(random.Random(SEED)))
    write_workbook(folder / WORKBOOK, everybody)
    write_text(folder / TEXT, everybody)


if __name__ == "__main__":
    make(FOLDER)
