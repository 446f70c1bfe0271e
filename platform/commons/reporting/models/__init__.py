"""Tables of reporting."""

from commons.reporting.models.fact import Fact
from commons.reporting.models.publication import Publication
from commons.reporting.models.target import Target
from commons.reporting.models.terms import PublicationTerms

__all__ = ["Fact", "Publication", "PublicationTerms", "Target"]
