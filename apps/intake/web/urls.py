"""Addresses of the bases' pages on a college's host."""

from django.urls import path

from apps.intake.web.views import imports, lists, mentees, mentors

app_name = "intake"
urlpatterns = [
    path("bases/mentees/", lists.mentees, name="mentees"),
    path("bases/mentees/without-consent/", lists.without_consent, name="without-consent"),
    path("bases/mentees/add/", mentees.pick, name="pick-mentee"),
    path("bases/mentees/add/<uuid:person_id>/", mentees.enter, name="enter-mentee"),
    path("bases/mentees/<uuid:entry_id>/", mentees.change, name="mentee"),
    path("bases/mentees/<uuid:entry_id>/leave/", mentees.leave, name="mentee-leaves"),
    path("bases/mentors/", lists.mentors, name="mentors"),
    path("bases/mentors/add/", mentors.pick, name="pick-mentor"),
    path("bases/mentors/add/<uuid:person_id>/", mentors.enter, name="enter-mentor"),
    path("bases/mentors/<uuid:entry_id>/", mentors.change, name="mentor"),
    path("bases/mentors/<uuid:entry_id>/rest/", mentors.rest, name="mentor-rests"),
    path("bases/mentors/<uuid:entry_id>/leave/", mentors.leave, name="mentor-leaves"),
    path("bases/<str:side>/load/", imports.choose, name="choose-list"),
    path("bases/list/<uuid:draft_id>/", imports.review, name="list"),
    path("bases/list/<uuid:draft_id>/to-mend/", imports.bad_rows, name="list-to-mend"),
    path("bases/requests/", lists.requests, name="requests"),
]
