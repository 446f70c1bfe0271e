"""Addresses of the gallery as development serves it, and pages that refuse."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from ui import errors, views
from ui.gallery import views as gallery


def refuse(request: HttpRequest, name: str) -> HttpResponse:
    match name:
        case "unavailable":
            return errors.unavailable()
        case "server_error":
            return errors.server_error(request)
        case "unknown_host" | "college_not_active":
            return errors.page(request, name, 404, home_url="http://localhost/")
        case _:
            return errors.page(request, name, 400)


of_ui = [
    path("theme/", views.theme, name="theme"),
    path("gallery/", gallery.components, name="gallery"),
    path("gallery/<slug:name>/", gallery.example, name="gallery-page"),
    path("region/<slug:region_slug>/page/", gallery.components, name="workspace-page"),
]
urlpatterns = [path("", include((of_ui, "ui"))), path("errors/<slug:name>/", refuse)]
handler404 = errors.not_found
