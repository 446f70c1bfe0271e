"""Addresses of the records on a college's host."""

from django.urls import path

from apps.records.web import views

app_name = "records"
urlpatterns = [path("tasks/<uuid:task_id>/", views.task, name="task")]
