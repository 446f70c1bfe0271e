"""Addresses of the employer's portal on the base host."""

from django.urls import path

from commons.pool.web.views import calls, offers

app_name = "pool"
urlpatterns = [
    path("employer/<slug:employer_slug>/", calls.calls, name="calls"),
    path("employer/<slug:employer_slug>/calls/<uuid:call_id>/", calls.answer, name="call"),
    path("employer/<slug:employer_slug>/answers/<uuid:placement_id>/", calls.withdraw, name="call-withdraw"),
    path("employer/<slug:employer_slug>/load/", offers.load, name="load"),
    path("employer/<slug:employer_slug>/offers/new/", offers.offer, name="offer"),
    path("employer/<slug:employer_slug>/offers/<uuid:offer_id>/", offers.change, name="offer-change"),
    path(
        "employer/<slug:employer_slug>/offers/<uuid:offer_id>/withdraw/",
        offers.withdraw,
        name="offer-withdraw",
    ),
]
