"""Addresses of the programme's pages on a college's host."""

from django.urls import path

from apps.programme.web import views

app_name = "programme"
urlpatterns = [
    path("today/", views.desk, name="desk"),
    path("programme/", views.passport, name="passport"),
    path("programme/record/", views.record, name="record"),
    path("programme/<uuid:programme_id>/change/", views.change, name="change"),
    path("programme/<uuid:programme_id>/approve/", views.approve, name="approve"),
    path("programme/<uuid:programme_id>/curator/", views.appoint, name="appoint"),
    path("programme/<uuid:programme_id>/cycle/", views.open_cycle, name="open-cycle"),
    path("programme/cycle/<uuid:cycle_id>/close/", views.close_cycle, name="close-cycle"),
    path("programme/stages/<int:stage>/pass/", views.pass_stage, name="pass-stage"),
    path("programme/parameters/<str:key>/", views.parameter, name="parameter"),
    path("programme/forms/<str:code>/", views.switch_form, name="switch-form"),
]
