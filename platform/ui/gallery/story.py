"""Invented people and figures of the gallery: Monday 23 November 2026, the fifth week of stage 6."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from kernel.pages import Page
from ui import lists
from ui.navigation import Link, Place

COLLEGE = "Заречный технологический техникум"
_COMMON = {
    "search_url": "/search/",
    "help_url": "/help/",
    "notices_url": "/notices/",
    "sign_out_url": "/out/",
}

PLACES = {
    "plain": Place("plain"),
    "card": Place("plain"),
    "staff": Place(
        "staff",
        name=COLLEGE,
        period="Цикл 2026/27",
        person="Лебедева Ирина Павловна",
        notices=4,
        account="gallery",
        periods=(Link("Цикл 2026/27", "#", current=True), Link("Цикл 2025/26", "#")),
        search_hint="Найти человека, пару, документ",
        **_COMMON,
    ),
    "participant": Place(
        "participant", person="Ильина Вера Андреевна", notices_url="/notices/", concern_url="/concern/"
    ),
    "portal": Place(
        "portal", name="АО «Приозёрский станкозавод»", person="Фролова Нина Алексеевна", notices=2, **_COMMON
    ),
    "region": Place(
        "region",
        name="Приозёрская область",
        period="на 1 ноября 2026",
        person="Воронина Елена Геннадьевна",
        search_hint="Показатель, муниципалитет, практика",
        **_COMMON,
    ),
}

LINKS = {
    "staff": (
        Link("Сегодня", "/gallery/staff/", "sun", 7, current=True),
        Link("Программа", "#", "route"),
        Link(
            "Люди и запросы",
            "#",
            "users",
            current=False,
            under=(),
        ),
        Link("Отбор и обучение", "#", "clipboard-check", 3),
        Link("Пары", "/gallery/list/", "heart-handshake", 24),
        Link("Результаты", "#", "chart-bar"),
        Link("Документы", "#", "file-text", 2),
    ),
    "region": (
        Link("Обзор", "#", "layout-dashboard", current=True),
        Link("Муниципалитеты", "#", "map"),
        Link("Показатели", "#", "chart-line"),
        Link("Пул наставников", "#", "users"),
        Link("Практики", "#", "book"),
        Link("Отчёты", "#", "file-text"),
    ),
    "portal": (
        Link("Главная", "#", current=True),
        Link("Запросы колледжей", "#"),
        Link("Наши наставники", "#"),
        Link("Итоги и благодарности", "#"),
    ),
    "participant": (
        Link("Сегодня", "#", "sun", current=True),
        Link("Встречи", "#", "calendar-event"),
        Link("Цели", "#", "target"),
        Link("Дневник", "#", "notebook"),
    ),
}

STATES = [("risk", 4), ("overdue", 9), ("silent", 6), ("stuck", 5), ("thin", 14), ("ok", 42)]
WHY = {
    "risk": "обращение, отказ или просьба о замене",
    "overdue": "дольше 14 дней без встречи",
    "silent": "встреча была, записи нет",
    "stuck": "цели не двигаются три недели",
    "thin": "реже желаемого, но в пределах",
    "ok": "встречи и цели в срок",
}

STAGES = [
    {"title": "Подготовка", "dates": "17-28 авг", "words": "пройдены 28.08", "gate": "passed", "done": 100},
    {
        "title": "База наставляемых",
        "dates": "31 авг – 11 сен",
        "words": "пройдены 11.09",
        "gate": "passed",
        "done": 100,
    },
    {
        "title": "База наставников",
        "dates": "14-25 сен",
        "words": "пройдены 25.09",
        "gate": "passed",
        "done": 100,
    },
    {
        "title": "Отбор и обучение",
        "dates": "28 сен – 9 окт",
        "words": "трое ещё учатся",
        "gate": "debt",
        "done": 100,
    },
    {"title": "Пары и группы", "dates": "12-23 окт", "words": "14 без пары", "gate": "debt", "done": 100},
    {
        "title": "Работа пар",
        "dates": "26 окт – 7 мая",
        "words": "Ворота: 2 условия из 6",
        "gate": "closed",
        "done": 15,
        "now": True,
    },
    {
        "title": "Завершение",
        "dates": "10-28 мая",
        "words": "после этапа 6",
        "gate": "closed",
        "done": 0,
        "ahead": True,
    },
]

TO_DO = [
    (
        "до 19:40",
        "alert-triangle",
        "risk",
        "Ответить на обращение Ким Е. А.",
        "Пришло вчера в 19:40, ответить нужно за сутки. Текст откроется в карточке",
        "Ответить",
    ),
    (
        "сегодня",
        "clock-exclamation",
        "overdue",
        "Напомнить четырём парам о встрече",
        "Завтра истекут 14 дней без встречи. Наставникам уже напомнили в субботу",
        "Напомнить",
    ),
    (
        "14:00",
        "users",
        "",
        "Планирующая встреча: Гусева Н. В. и Рябов К. С.",
        "Кабинет 214. Вы третий участник, без вас встреча не состоится",
        "Открыть",
    ),
    (
        "7 дней",
        "shield-check",
        "overdue",
        "Обновить справку о допуске Тихонова Р. Г.",
        "Действует до 30 ноября. После этого две его пары остановятся",
        "Запросить",
    ),
    (
        "к среде",
        "heart-handshake",
        "",
        "Утвердить пары второй волны",
        "11 предложены, трое остаются ждать: не хватает сварщиков",
        "Решить",
    ),
    (
        "к пятнице",
        "clipboard-check",
        "",
        "Назначить собеседования трём кандидатам",
        "Двое — сотрудники станкозавода, один — выпускник 2024 года",
        "Назначить",
    ),
    (
        "3-й день",
        "certificate",
        "",
        "Получить согласие родителей Орлова М. Д.",
        "Ссылка отправлена в пятницу, ещё не открыта",
        "Повторить",
    ),
]

TROUBLE = [
    ("Савельев Д. О. — Ким Е. А.", "risk", "обращение, 24 дня без встречи"),
    ("Юрьева М. С. — Попов А. Р.", "risk", "наставник просит замену"),
    ("Ершов В. Н. — Титова Л. К.", "risk", "два отказа от встречи подряд"),
    ("Тихонов Р. Г. — Абрамов И. Е.", "overdue", "16 дней без встречи"),
    ("Лаптева О. В. — Баринов Г. А.", "silent", "две встречи без записи итога"),
    ("Зуев П. И. — Белова А. Т.", "stuck", "цели не двигаются третью неделю"),
    ("Кравец А. Л. — Шилова Д. М.", "overdue", "15 дней без встречи"),
]

REQUESTS = [
    {
        "label": "Выбор места работы",
        "value": 17,
        "of": 21,
        "shown": "17 из 21",
        "note": "нужны двое с завода",
    },
    {
        "label": "Учёба по профессии",
        "value": 24,
        "of": 26,
        "shown": "24 из 26",
        "note": "нужен старший электрик",
    },
    {
        "label": "Конкурсы профессии",
        "value": 9,
        "of": 14,
        "shown": "9 из 14",
        "note": "нужен эксперт-сварщик",
    },
    {
        "label": "Адаптация на 1-м курсе",
        "value": 22,
        "of": 22,
        "shown": "22 из 22",
        "note": "закрыто полностью",
    },
    {
        "label": "Конфликты в группе",
        "value": 4,
        "of": 7,
        "shown": "4 из 7",
        "note": "нужно место с психологом",
    },
]

FORMS = [
    {"label": "Педагог — педагог", "value": 81.2, "of": 100, "shown": "81,2 %", "note": "+6,0 за год"},
    {"label": "Студент — студент", "value": 74.0, "of": 100, "shown": "74,0 %", "note": "+5,1 за год"},
    {"label": "Педагог — студент", "value": 58.3, "of": 100, "shown": "58,3 %", "note": "+4,4 за год"},
    {"label": "Работодатель — студент", "value": 39.1, "of": 100, "shown": "39,1 %", "note": "+0,9 за год"},
    {"label": "Студент — педагог", "withheld": True},
]

PAIRS = [
    ("Савельев Дмитрий Олегович", "Ким Елена Андреевна", "ТМ-21", "risk", 24, "0 из 3", "Встретиться втроём"),
    ("Юрьева Мария Сергеевна", "Попов Артём Романович", "СВ-11", "risk", 17, "1 из 2", "Предложить замену"),
    (
        "Тихонов Роман Глебович",
        "Абрамов Илья Егорович",
        "СВ-21",
        "overdue",
        16,
        "2 из 4",
        "Позвонить наставнику",
    ),
    ("Лаптева Ольга Викторовна", "Баринов Глеб Алексеевич", "СВ-12", "silent", 9, "—", "Попросить записи"),
    ("Зуев Павел Игоревич", "Белова Анна Тимуровна", "ТМ-22", "stuck", 6, "0 из 4", "Пересобрать цели"),
]

SPEC = lists.Spec(
    filters=(
        lists.Filter(
            "form", "Форма", (("employer", "работодатель — студент"), ("student", "студент — студент"))
        ),
        lists.Filter("attention", "Внимание", (("yes", "требуют"),)),
    ),
    orders=("urgency", "days", "name"),
)


def listing(asked: Mapping[str, str]) -> lists.Listing:
    """A list of five pairs, narrowed by search alone."""
    query = lists.parse(SPEC, asked)
    rows = tuple(row for row in PAIRS if query.search.lower() in " ".join(map(str, row)).lower())
    return lists.Listing(
        SPEC, query, Page(rows=rows, total=24 if len(rows) == len(PAIRS) else len(rows), next_cursor="next")
    )


def everything() -> dict[str, object]:
    """The whole story as a template context."""
    return {
        "states": STATES,
        "why": WHY,
        "stages": STAGES,
        "to_do": TO_DO,
        "trouble": TROUBLE,
        "requests": REQUESTS,
        "forms": FORMS,
        "pairs": PAIRS,
        "coverage": [("2022", 31.0), ("2023", 42.5), ("2024", 51.0), ("2025", 56.8), ("2026", 61.4)],
        "aim": [("2022", 40.0), ("2023", 50.0), ("2024", 60.0), ("2025", 65.0), ("2026", 70.0)],
        "tabs": [
            Link("Ошибки", "#", count=9, current=True),
            Link("Похожие люди", "#", count=6),
            Link("Новые", "#", count=164),
        ],
        "views": [Link("Оба контура", "#", current=True), Link("Внутренний", "#"), Link("Внешний", "#")],
        "steps": [Link("Файл", "#"), Link("Колонки", "#"), Link("Проверка", "#"), Link("Загрузка", "#")],
        "meeting": date(2026, 11, 25),
        "yesterday": datetime(2026, 11, 22, 18, 48, tzinfo=UTC),
        "facts": [
            ("Группа", "ТМ-21, второй курс"),
            ("Наставник", "Савельев Д. О."),
            ("Запрос", "Выбор места работы"),
        ],
    }
