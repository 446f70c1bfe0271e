"""Who may come into the college's workspace: members, invitations, inviting and ending."""

from uuid import UUID

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from commons.accounts import public
from commons.accounts.web.addresses import on_base
from commons.accounts.web.forms import InviteForm
from commons.accounts.web.middleware import actor_now
from commons.accounts.web.words import role_word
from kernel.policy import Actor
from kernel.refusals import NotVisible, found
from kernel.roles import Role
from ui.refusals import refused
from ui.toasts import tell


@require_GET
def access(request: HttpRequest) -> HttpResponse:
    """Everybody who may enter, and the invitations that wait."""
    actor = _actor(request)
    members = [(row, role_word(row.role)) for row in public.members_of(actor=actor)]
    waiting = [(row, role_word(row.role)) for row in public.waiting_invitations(actor=actor)]
    return render(request, "accounts/access.html", {"members": members, "waiting": waiting})


@never_cache
def invite_somebody(request: HttpRequest) -> HttpResponse:
    """Make an invitation and show its link, this once."""
    actor = _actor(request)
    public.waiting_invitations(actor=actor)
    form = InviteForm(request.POST or None, roles=_roles(actor), initial=request.GET.dict())
    if request.method != "POST" or not form.is_valid():
        return render(request, "accounts/invite.html", {"form": form})
    asked = form.cleaned_data
    link = public.invite(
        actor=actor,
        role=Role(asked["role"]),
        person_id=asked["person"],
        email=asked["email"] or None,
        row_id=asked["row_id"],
    )
    picture = segno.make(link.url, error="m").svg_data_uri(scale=6, border=2, light="#fff")
    context = {"link": link, "picture": picture, "email": asked["email"]}
    return render(request, "accounts/invited.html", context)


def revoke(request: HttpRequest, invitation_id: UUID) -> HttpResponse:
    """Withdraw an invitation, after a question."""
    actor, refusal = _actor(request), None
    _check_waits(actor, invitation_id)
    if request.method == "POST":
        refusal = refused(lambda: public.revoke_invitation(actor=actor, invitation_id=invitation_id))
        if not refusal:
            tell(request, _("The invitation is withdrawn"))
            return redirect("accounts:access")
    return render(request, "accounts/revoke.html", {"refusal": refusal})


def end(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    """End a membership, after a question."""
    actor, refusal = _actor(request), None
    member = _member(actor, membership_id)
    if request.method == "POST":
        refusal = refused(lambda: public.end_membership(actor=actor, membership_id=membership_id))
        if not refusal:
            return _after_end(request, actor, membership_id)
    context = {"refusal": refusal, "member": member, "role": role_word(member.role)}
    return render(request, "accounts/end.html", context)


def _after_end(request: HttpRequest, actor: Actor, membership_id: UUID) -> HttpResponse:
    """Back to the list; who has ended their own access has no session here any more."""
    if membership_id == actor.membership_id:
        request.session.flush()
        return redirect(on_base("/workspaces/"))
    tell(request, _("The access is ended"))
    return redirect("accounts:access")


def _actor(request: HttpRequest) -> Actor:
    actor = actor_now(request)
    if actor is None:
        raise NotVisible
    return actor


def _check_waits(actor: Actor, invitation_id: UUID) -> None:
    if invitation_id not in {row.invitation_id for row in public.waiting_invitations(actor=actor)}:
        raise NotVisible


def _member(actor: Actor, membership_id: UUID) -> public.MemberRow:
    return found(row for row in public.members_of(actor=actor) if row.membership_id == membership_id)


def _roles(actor: Actor) -> list[tuple[str, str]]:
    return [(role, role_word(role)) for role in Role if role in public.invited_roles(actor.workspace.kind)]
