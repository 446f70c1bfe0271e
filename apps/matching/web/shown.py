"""What the pages of matching are given to draw."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.matching.public import PairCounts, PairDetail, PairRow, ProposalRow, RunFacts, Studio, WaitingMentee
from apps.matching.web import words
from apps.programme.public import form_names
from kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class ProposalCard:
    """A proposal in words; `says` are (whether for it, sentence)."""

    row: ProposalRow
    form: str
    requests: str
    says: tuple[tuple[bool, str], ...]


def names_of_run(run: RunFacts | None) -> dict[str, str]:
    """Names of all requests that a run speaks of, its bottleneck's included."""
    if run is None:
        return {}
    codes = {code for row in run.proposals for code in row.entry.fields.requests}
    narrow = run.counts.get("bottleneck")
    reasons = (row.reasons for row in run.proposals)
    return words.names_in(*reasons, codes=codes | {narrow["request"]} if narrow else codes)


def proposal_cards(actor: Actor, rows: tuple[ProposalRow, ...], names: dict[str, str]) -> list[ProposalCard]:
    """Proposals in words, those without an objection first."""
    forms = form_names(actor=actor)
    cards = [
        ProposalCard(
            row,
            forms.get(row.entry.fields.form, row.entry.fields.form),
            ", ".join(names.get(code, code) for code in row.entry.fields.requests),
            tuple((one["favours"], words.say(one, names)) for one in row.reasons),
        )
        for row in rows
    ]
    return sorted(cards, key=lambda card: (sum(not favours for favours, _said in card.says), -card.row.score))


def studio_title(now: Studio) -> str:
    """The answer of the studio in one sentence."""
    run, waiting = now.run, now.waiting
    if run is None:
        return waiting_title(waiting)
    count = len(run.in_state("open"))
    proposed = ngettext("{n} pair is proposed", "{n} pairs are proposed", count).format(n=count)
    return _("{proposed}, {left} left without").format(proposed=proposed, left=run.counts["left"])


def waiting_title(count: int) -> str:
    """How many wait for a mentor, in one sentence."""
    if not count:
        return _("Nobody waits for a pair")
    return ngettext("{n} mentee waits for a pair", "{n} mentees wait for a pair", count).format(n=count)


def bottleneck(run: RunFacts | None, names: dict[str, str]) -> dict[str, Any] | None:
    """What more computing cannot mend, with the name of the request."""
    narrow = run.counts.get("bottleneck") if run else None
    if not narrow:
        return None
    name = names.get(narrow["request"], narrow["request"])
    title = _("The bottleneck is «{name}»: asked for {asking} times, mentors have {places} free places.")
    return {"title": title.format(name=name, **narrow), "left": narrow["left"]}


def pairs_title(counts: PairCounts) -> str:
    """How many pairs ask for an act."""
    asking = sum(counts.of[state] for state in ("suspended", "agreed", "proposed"))
    if not counts.total:
        return _("There are no pairs yet")
    if not asking:
        return ngettext(
            "{n} pair, nothing waits for you", "{n} pairs, nothing waits for you", counts.total
        ).format(n=counts.total)
    return ngettext(
        "Of {total} pairs {n} asks for your act", "Of {total} pairs {n} ask for your act", asking
    ).format(total=counts.total, n=asking)


def pair_lines(rows: tuple[PairRow, ...], forms: dict[str, str]) -> list[dict[str, Any]]:
    """Rows with badge, words and next act."""
    return [
        {
            "row": row,
            "form": forms.get(row.form, row.form),
            "badge": words.STATES[row.shown][0],
            "word": words.STATES[row.shown][1],
            "act": words.NEXT_ACTS[row.shown],
        }
        for row in rows
    ]


def pair_panel(actor: Actor, detail: PairDetail) -> dict[str, Any]:
    """One pair for its panel: state, why, acts and history."""
    row = detail.row
    names = words.names_in((), codes=detail.entry.fields.requests)
    return {
        "detail": detail,
        "row": row,
        "form": form_names(actor=actor).get(row.form, row.form),
        "badge": words.STATES[row.shown][0],
        "word": words.STATES[row.shown][1],
        "requests": ", ".join(names.get(code, code) for code in detail.entry.fields.requests),
        "says": words.reasons_of(detail),
        "mends": _mends(row),
        "lapses": [words.LAPSES[code] for code in row.suspended_for],
        "history": _history(row),
    }


def _mends(row: PairRow) -> dict[str, bool]:
    """Which pages mend what has lapsed."""
    lapsed = set(row.suspended_for)
    return {
        "standing": bool(lapsed & {"mentor_not_ready", "adult_without_clearance"}),
        "mentor_card": "mentor_without_consent" in lapsed,
        "mentee_card": "mentee_without_consent" in lapsed,
    }


def _history(row: PairRow) -> list[tuple[str, str, object]]:
    told = (
        ("circle-x", _("Ended"), row.ended_on),
        ("player-pause", _("Suspended"), row.suspended_on),
        ("circle-check", _("Confirmed"), row.confirmed_on),
        ("message-check", _("The mentor agreed"), row.mentor_agreed_on),
        ("message-check", _("The mentee agreed"), row.mentee_agreed_on),
        ("heart-handshake", _("Proposed"), row.proposed_on),
    )
    return [(icon, title, day) for icon, title, day in told if day]


def why_waiting(row: WaitingMentee, names: dict[str, str]) -> str:
    """Why a mentee still waits, in words."""
    if row.why == "proposed":
        return _("A proposal waits for your decision")
    if row.why == "not_computed":
        return _("Entered after the last run")
    return " ".join(words.say(said, names) for said in row.said)
