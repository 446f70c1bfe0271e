"""The door of the notices: telling people of this college, reading one's own, posting letters."""

from apps.notices import policy, selectors
from apps.notices.selectors import DoubtfulLetter, unread
from apps.notices.services import posting, reading, telling
from apps.notices.services.posting import Envelope
from apps.notices.services.reading import NoticeRow, Route
from kernel.policy import permitted

notify = permitted(policy.TELL_PEOPLE)(telling.notify)

notices_page = permitted(policy.READ_NOTICES)(reading.notices_page)
read_notice = permitted(policy.READ_NOTICES)(reading.read_notice)
read_all_notices = permitted(policy.READ_NOTICES)(reading.read_all_notices)

take_letter = permitted(policy.POST_LETTERS)(posting.take_letter)
tick_off_letter = permitted(policy.POST_LETTERS)(posting.tick_off_letter)
put_letter_back = permitted(policy.POST_LETTERS)(posting.put_letter_back)
settle_letter = permitted(policy.POST_LETTERS)(posting.settle_letter)
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
