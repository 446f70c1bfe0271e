"""What is wrong with a college that cannot be opened."""

from kernel.refusals import Refusal
from kernel.words import noop


class AddressIsTaken(Refusal):
    """Another college answers, or answered within the last year, at this address."""

    message = noop("This address is taken or was released less than a year ago.")
    way_out = noop("Choose another short address for the college.")


class AddressIsUnfit(Refusal):
    """A short address becomes part of a host name."""

    message = noop("This cannot be an address.")
    way_out = noop("Take 3 to 40 small Latin letters, digits and hyphens, a letter first.")
