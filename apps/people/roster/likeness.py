"""How near a heading comes to the wordings we know."""

from difflib import SequenceMatcher

from apps.people.roster.fields import Field
from apps.people.roster.synonyms import NOT_NEEDED, ONLY_ALONE, SOMEBODY_ELSE, SYNONYMS, wordings

NEAR_ENOUGH = 0.84
SHORTEST = 4
TOO_CLOSE_TO_CALL = 0.03

GENERAL = frozenset(wordings(ONLY_ALONE))
OTHERS = wordings(SOMEBODY_ELSE)

Meaning = Field | None

WORDINGS: dict[str, Meaning] = {
    **dict.fromkeys(wordings(NOT_NEEDED)),
    **{wording: field for field, text in SYNONYMS.items() for wording in wordings(text)},
}
WORDS: dict[str, frozenset[str]] = {wording: frozenset(wording.split()) for wording in WORDINGS}


def candidates(heading: str) -> tuple[tuple[Meaning, ...], bool]:
    """The meanings a folded heading may have, best first, and whether it is worded exactly so."""
    if heading in WORDINGS:
        return (WORDINGS[heading],), True
    akin = [wording for wording in WORDINGS if of_somebody_else(wording) == of_somebody_else(heading)]
    return contained(heading, akin) or spelled_nearly(heading, akin), False


def contained(heading: str, akin: list[str]) -> tuple[Meaning, ...]:
    """The meanings of whole wordings inside the heading, in any order of words; longer ones go first."""
    words = frozenset(heading.split())
    inside = [wording for wording in akin if WORDS[wording] <= words and wording not in GENERAL]
    whole = [one for one in inside if not any(WORDS[one] < WORDS[other] for other in inside)]
    return tuple(dict.fromkeys(WORDINGS[wording] for wording in whole))


def spelled_nearly(heading: str, akin: list[str]) -> tuple[Meaning, ...]:
    """The meanings of wordings a slip or two away."""
    matcher = SequenceMatcher(None, "", heading, autojunk=False)
    best: dict[Meaning, float] = {}
    for wording in akin:
        score = spelled_alike(matcher, heading, wording)
        if score >= NEAR_ENOUGH:
            best[WORDINGS[wording]] = max(score, best.get(WORDINGS[wording], 0))
    top = max(best.values(), default=0)
    close = [meaning for meaning in best if best[meaning] > top - TOO_CLOSE_TO_CALL]
    return tuple(sorted(close, key=lambda meaning: -best[meaning]))


def spelled_alike(matcher: SequenceMatcher[str], heading: str, wording: str) -> float:
    """The share of letters in common; the cheap bounds are asked first."""
    shorter, both = min(len(heading), len(wording)), len(heading) + len(wording)
    if shorter < SHORTEST or 2 * shorter < NEAR_ENOUGH * both:
        return 0
    matcher.set_seq1(wording)
    return matcher.ratio() if matcher.quick_ratio() >= NEAR_ENOUGH else 0


def of_somebody_else(heading: str) -> bool:
    """Whether it speaks of a parent, a curator or the like."""
    return any(stem in heading for stem in OTHERS)
