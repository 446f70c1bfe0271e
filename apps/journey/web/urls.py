"""Addresses of meetings on a college's host."""

from django.urls import path

from apps.journey.web.views import mine, recording, staff

app_name = "journey"
urlpatterns = [
    path("my/", mine.home, name="home"),
    path("my/<uuid:pair_id>/", mine.pair, name="pair"),
    path("my/<uuid:pair_id>/ready/", mine.ready, name="ready"),
    path("my/<uuid:pair_id>/not-ready/", mine.not_ready, name="not_ready"),
    path("my/<uuid:pair_id>/record/", recording.take_up, name="record"),
    path("my/<uuid:pair_id>/record/<int:number>/", recording.record, name="record_step"),
    path("pairs/<uuid:pair_id>/meetings/", staff.meetings, name="meetings"),
    path("pairs/<uuid:pair_id>/meetings/appoint/", staff.appoint, name="appoint"),
    path("pairs/<uuid:pair_id>/meetings/record/", staff.record, name="record_by_staff"),
]
