"""The invented region: its municipalities, colleges and employers."""

from dataclasses import dataclass

ZONE = "Europe/Moscow"
REGION_SLUG = "priozersk"
REGION_NAME = "Приозёрская область"
AUTHORITY = "Министерство образования Приозёрской области"
MUNICIPALITIES = ("Заречный район", "Верхнеозёрск", "Лесногорский район")


@dataclass(frozen=True, slots=True)
class CollegePlan:
    """A college to be opened; `staff` of its people teach, `pairs` are at work already."""

    slug: str
    name: str
    short_name: str
    city: str
    municipality: str
    specialties: tuple[tuple[str, str], ...]
    students: int
    staff: int
    pairs: int


@dataclass(frozen=True, slots=True)
class EmployerPlan:
    """An employer that lends mentors."""

    slug: str
    name: str
    crafts: tuple[tuple[str, str], ...]
    """Position and the code of what its holder can teach."""


COLLEGES = (
    CollegePlan(
        "zarechny",
        "Государственное бюджетное профессиональное образовательное учреждение"
        " «Заречный технологический техникум»",
        "Заречный технологический техникум",
        "Заречный",
        "Заречный район",
        (("Сварочное производство", "СП"), ("Технология машиностроения", "ТМ"), ("Поварское дело", "ПД")),
        300,
        24,
        0,
    ),
    CollegePlan(
        "verkhneozersk",
        "Государственное автономное профессиональное образовательное учреждение"
        " «Верхнеозёрский политехнический колледж»",
        "Верхнеозёрский политехнический колледж",
        "Верхнеозёрск",
        "Верхнеозёрск",
        (("Информационные системы", "ИС"), ("Электроснабжение", "ЭС")),
        120,
        14,
        24,
    ),
    CollegePlan(
        "lesnogorsk",
        "Государственное бюджетное профессиональное образовательное учреждение"
        " «Лесногорский аграрный техникум»",
        "Лесногорский аграрный техникум",
        "Лесногорск",
        "Лесногорский район",
        (("Механизация сельского хозяйства", "МС"),),
        45,
        8,
        6,
    ),
)
EMPLOYERS = (
    EmployerPlan(
        "stankozavod",
        "АО «Приозёрский станкозавод»",
        (("сварщик 6-го разряда", "welding"), ("наладчик станков с ЧПУ", "cnc"), ("инженер-технолог", "cnc")),
    ),
    EmployerPlan(
        "agrokompleks",
        "ООО «Лесногорский агрокомплекс»",
        (("главный механик", "machinery"), ("электромонтёр", "electrics")),
    ),
)


def plans(how_many: int) -> tuple[CollegePlan, ...]:
    """The first colleges of the region; beyond the drawn ones, further small ones like the last."""
    further = tuple(_further(number) for number in range(len(COLLEGES) + 1, how_many + 1))
    return (*COLLEGES, *further)[:how_many]


def _further(number: int) -> CollegePlan:
    last = COLLEGES[-1]
    return CollegePlan(
        f"college-{number}",
        f"Областной колледж № {number}",
        f"Областной колледж № {number}",
        last.city,
        MUNICIPALITIES[number % len(MUNICIPALITIES)],
        last.specialties,
        last.students,
        last.staff,
        last.pairs,
    )
