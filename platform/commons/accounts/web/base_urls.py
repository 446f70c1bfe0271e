"""Addresses of accounts on the base host; the names that allauth asks for stand in `allauth_urls`."""

from django.conf import settings
from django.urls import path
from django.views.generic import RedirectView

from commons.accounts.web import development, invitations, passages
from kernel.audience import for_everyone

app_name = "accounts"
urlpatterns = [
    path("", for_everyone(RedirectView.as_view(pattern_name="accounts:workspaces")), name="home"),
    path("workspaces/", passages.workspaces, name="workspaces"),
    path("go/<uuid:membership_id>/", passages.go, name="go"),
    path("enter/<slug:slug>/", passages.enter, name="enter"),
    path("sign-out/", passages.sign_out, name="sign-out"),
    path("invitation/", invitations.invitation, name="invitation"),
    path("invitation/accept/", invitations.accepted, name="invitation-accept"),
    path("invitation/name/", invitations.issued_name, name="invitation-name"),
    # After the two above, whose words are no tokens.
    path("invitation/<str:token>/", invitations.opened, name="invitation-link"),
]
if settings.DEBUG:
    urlpatterns += [path("development/", development.page, name="development")]
