"""The door of the notices: telling people of this college, reading one's own, posting letters."""

from apps.notices import policy, selectors, services
from apps.notices.selectors import DoubtfulLetter, unread
from apps.notices.services.posting import Envelope
from apps.notices.services.reading import NoticeRow, Route
from kernel.policy import permitted

notify = permitted(policy.TELL_PEOPLE)(services.telling.notify)

notices_page = permitted(policy.READ_NOTICES)(services.reading.notices_page)
read_notice = permitted(policy.READ_NOTICES)(services.reading.read_notice)
read_all_notices = permitted(policy.READ_NOTICES)(services.reading.read_all_notices)

take_letter = permitted(policy.POST_LETTERS)(services.posting.take_letter)
tick_off_letter = permitted(policy.POST_LETTERS)(services.posting.tick_off_letter)
put_letter_back = permitted(policy.POST_LETTERS)(services.posting.put_letter_back)
settle_letter = permitted(policy.POST_LETTERS)(services.posting.settle_letter)
doubtful_letters = permitted(policy.POST_LETTERS)(selectors.doubtful_letters)

__all__ = [
    "DoubtfulLetter",
    "Envelope",
    "NoticeRow",
    "Route",
    "doubtful_letters",
    "notices_page",
    "notify",
    "put_letter_back",
    "read_all_notices",
    "read_notice",
    "settle_letter",
    "take_letter",
    "tick_off_letter",
    "unread",
]
