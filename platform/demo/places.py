"""The invented region: its municipalities, colleges and employers."""

from dataclasses import dataclass, replace

ZONE = "Europe/Moscow"
REGION_SLUG = "priozersk"
REGION_NAME = "Приозёрская область"
AUTHORITY = "Министерство образования Приозёрской области"
MUNICIPALITIES = ("Заречный район", "Верхнеозёрск", "Лесногорский район")


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegePlan:
    """A college to be opened: how many study and teach there, and how many pairs are at work already.

    `specialties` are (name, letters of its groups); `curator` and `director` are whole names.
    """

    slug: str
    name: str
    short_name: str
    city: str
    municipality: str
    curator: str
    director: str
    specialties: tuple[tuple[str, str], ...]
    students: int
    staff: int
    pairs: int = 0
    asks_the_region: bool = False


@dataclass(frozen=True, slots=True)
class EmployerPlan:
    """An employer that lends mentors; `crafts` are (position, code of what its holder can teach)."""

    slug: str
    name: str
    inn: str
    coordinator: str
    crafts: tuple[tuple[str, str], ...]


COLLEGES = (
    CollegePlan(
        slug="zarechny",
        name="Государственное бюджетное профессиональное образовательное учреждение"
        " «Заречный технологический техникум»",
        short_name="Заречный технологический техникум",
        city="Заречный",
        municipality="Заречный район",
        curator="Лебедева Ирина Павловна",
        director="Гордеев Сергей Николаевич",
        specialties=(
            ("Сварочное производство", "СП"),
            ("Технология машиностроения", "ТМ"),
            ("Поварское и кондитерское дело", "ПК"),
        ),
        students=300,
        staff=24,
        pairs=40,
    ),
    CollegePlan(
        slug="verkhneozersk",
        name="Государственное автономное профессиональное образовательное учреждение"
        " «Верхнеозёрский политехнический колледж»",
        short_name="Верхнеозёрский политехнический колледж",
        city="Верхнеозёрск",
        municipality="Верхнеозёрск",
        curator="Панова Ольга Викторовна",
        director="Токарев Андрей Борисович",
        specialties=(("Информационные системы", "ИС"), ("Электроснабжение", "ЭС")),
        students=120,
        staff=14,
        pairs=24,
        asks_the_region=True,
    ),
    CollegePlan(
        slug="lesnogorsk",
        name="Государственное бюджетное профессиональное образовательное учреждение"
        " «Лесногорский аграрный техникум»",
        short_name="Лесногорский аграрный техникум",
        city="Лесногорск",
        municipality="Лесногорский район",
        curator="Рожкова Нина Юрьевна",
        director="Фадеев Павел Игоревич",
        specialties=(("Эксплуатация сельскохозяйственной техники", "СТ"),),
        students=45,
        staff=8,
        pairs=6,
    ),
)
EMPLOYERS = (
    EmployerPlan(
        "stankozavod",
        "АО «Приозёрский станкозавод»",
        "7701000013",
        "Фролова Надежда Антоновна",
        (
            ("сварщик 6-го разряда", "welding"),
            ("наладчик станков с ЧПУ", "cnc_machining"),
            ("инженер-технолог", "machine_setting"),
        ),
    ),
    EmployerPlan(
        "agrokompleks",
        "ООО «Лесногорский агрокомплекс»",
        "7702000014",
        "Ушаков Николай Петрович",
        (("главный механик", "machine_setting"), ("электромонтёр", "electrical_work")),
    ),
)


def plans(how_many: int) -> tuple[CollegePlan, ...]:
    """The first colleges of the region; beyond the drawn ones, further small ones like the last."""
    further = tuple(_further(number) for number in range(len(COLLEGES) + 1, how_many + 1))
    return (*COLLEGES, *further)[:how_many]


def _further(number: int) -> CollegePlan:
    name = f"Областной колледж № {number}"
    municipality = MUNICIPALITIES[number % len(MUNICIPALITIES)]
    return replace(
        COLLEGES[-1], slug=f"college-{number}", name=name, short_name=name, municipality=municipality
    )
