"""Addresses of a college's host."""

from django.urls import include, path

from config.home import home
from config.urls.handlers import handler400, handler403, handler404, handler500

urlpatterns = [
    path("", home, name="home"),
    path("", include("ui.urls")),
    path("", include("commons.accounts.web.urls")),
    path("", include("apps.selection.web.urls")),
    path("", include("apps.matching.web.urls")),
    path("", include("apps.journey.web.urls")),
    path("", include("apps.people.web.urls")),
    path("", include("apps.records.web.urls")),
    path("", include("apps.notices.web.urls")),
    path("", include("apps.monitoring.web.urls")),
    path("", include("apps.programme.web.urls")),
    path("", include("apps.intake.web.urls")),
]

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
