"""Addresses of the notices on a college's host."""

from django.urls import path

from apps.notices.web import views

app_name = "notices"
urlpatterns = [
    path("notices/", views.notices, name="list"),
    path("notices/read/", views.read_all, name="read_all"),
    path("notices/<uuid:notice_id>/", views.open_notice, name="open"),
]
