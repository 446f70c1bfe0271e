"""Addresses of the design system; the gallery exists in development only."""

from django.conf import settings
from django.urls import path

from ui import views
from ui.gallery import views as gallery

app_name = "ui"
urlpatterns = [path("theme/", views.theme, name="theme")]

if settings.DEBUG:
    urlpatterns += [
        path("gallery/", gallery.components, name="gallery"),
        path("gallery/<slug:name>/", gallery.example, name="gallery-page"),
    ]
