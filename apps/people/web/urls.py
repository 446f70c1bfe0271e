"""Addresses of the people's pages on a college's host."""

from django.urls import path

from apps.people.web.views import cards, consents, imports, lists

app_name = "people"
urlpatterns = [
    path("people/", lists.people, name="list"),
    path("people/add/", cards.add, name="add"),
    path("people/consents/", consents.of_many, name="consents"),
    path("people/import/", imports.upload, name="import"),
    path("people/import/<uuid:draft_id>/", imports.check, name="import-check"),
    path("people/import/<uuid:draft_id>/columns/", imports.columns, name="import-columns"),
    path("people/import/<uuid:draft_id>/bad-rows/", imports.bad_rows, name="import-bad-rows"),
    path("people/import/<uuid:draft_id>/load/", imports.load, name="import-load"),
    path("people/import/<uuid:draft_id>/drop/", imports.drop, name="import-drop"),
    path("people/import/loaded/<uuid:task_id>/", imports.loaded, name="import-loaded"),
    path("people/import/done/<uuid:batch_id>/", imports.done, name="import-done"),
    path("people/<uuid:person_id>/", cards.card, name="card"),
    path("people/<uuid:person_id>/change/", cards.change, name="change"),
    path("people/<uuid:person_id>/representative/", cards.representative, name="representative"),
    path("people/<uuid:person_id>/consents/", consents.of_one, name="consent"),
    path(
        "people/<uuid:person_id>/consents/<str:kind>/<str:signer>/withdraw/",
        consents.withdraw,
        name="withdraw",
    ),
]
