"""Addresses of «Our people» on the base host."""

from django.urls import path

from commons.employers.web import views

app_name = "employers"
urlpatterns = [
    path("employer/<slug:employer_slug>/people/", views.employees, name="employees"),
    path("employer/<slug:employer_slug>/people/new/", views.add, name="add"),
    path("employer/<slug:employer_slug>/people/<uuid:employee_id>/", views.change, name="change"),
    path("employer/<slug:employer_slug>/people/<uuid:employee_id>/left/", views.left, name="left"),
]
