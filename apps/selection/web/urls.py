"""Addresses of selection on a college's host."""

from django.urls import path

from apps.selection.web import views

app_name = "selection"
urlpatterns = [
    path("bases/standing/", views.mentors, name="mentors"),
    path("bases/standing/<uuid:person_id>/", views.standing, name="standing"),
    path("bases/standing/<uuid:person_id>/clearance/", views.clearance, name="clearance"),
    path("bases/standing/<uuid:person_id>/readiness/", views.checklist, name="checklist"),
    path("bases/clearances/<uuid:clearance_id>/revoke/", views.revoke, name="revoke"),
]
