"""Addresses of accounts on a college's host: coming in, going out, and who may come in."""

from django.urls import path

from commons.accounts.web import access, passages

app_name = "accounts"
urlpatterns = [
    path("arrive/", passages.arrive, name="arrive"),
    path("hand-over/", passages.hand_over, name="hand-over"),
    path("access/", access.access, name="access"),
    path("access/invite/", access.invite_somebody, name="invite"),
    path("access/invitations/<uuid:invitation_id>/revoke/", access.revoke, name="revoke"),
    path("access/members/<uuid:membership_id>/end/", access.end, name="end"),
    path("sign-out/", passages.sign_out, name="sign-out"),
]
