"""Where the example pages of the gallery pretend to be: places and navigations of four workspaces."""

from typing import Any

from ui.navigation import Link, Place

COLLEGE = "Заречный технологический техникум"
_COMMON: dict[str, Any] = {
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
