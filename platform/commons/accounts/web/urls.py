"""Addresses of accounts on a college's host: coming in and going out."""

from django.urls import path

from commons.accounts.web import passages

app_name = "accounts"
urlpatterns = [
    path("arrive/", passages.arrive, name="arrive"),
    path("hand-over/", passages.hand_over, name="hand-over"),
    path("sign-out/", passages.sign_out, name="sign-out"),
]
