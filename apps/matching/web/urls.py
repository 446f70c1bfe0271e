"""Addresses of matching on a college's host."""

from django.urls import path

from apps.matching.web.views import pairs, pool, studio, waiting

app_name = "matching"
urlpatterns = [
    path("matching/", studio.studio, name="studio"),
    path("matching/run/", studio.run, name="run"),
    path("matching/proposals/<uuid:proposal_id>/accept/", studio.accept, name="accept"),
    path("matching/proposals/<uuid:proposal_id>/decline/", studio.decline, name="decline"),
    path("matching/waiting/", waiting.waiting, name="waiting"),
    path("matching/waiting/<uuid:mentee_entry_id>/", waiting.candidates, name="candidates"),
    path(
        "matching/waiting/<uuid:mentee_entry_id>/propose/<uuid:mentor_entry_id>/",
        waiting.propose,
        name="propose",
    ),
    path("pool/", pool.pool, name="pool"),
    path("pool/ask/<uuid:mentee_entry_id>/", pool.ask, name="pool-ask"),
    path("pool/answers/<uuid:placement_id>/accept/", pool.accept, name="pool-accept"),
    path("pool/answers/<uuid:placement_id>/decline/", pool.decline, name="pool-decline"),
    path("pool/calls/<uuid:call_id>/close/", pool.close, name="pool-close"),
    path("pairs/", pairs.pairs, name="pairs"),
    path("pairs/<uuid:pair_id>/", pairs.pair, name="pair"),
    path("pairs/<uuid:pair_id>/agree/", pairs.agree, name="pair-agree"),
    path("pairs/<uuid:pair_id>/confirm/", pairs.confirm, name="pair-confirm"),
    path("pairs/<uuid:pair_id>/end/", pairs.end, name="pair-end"),
]
