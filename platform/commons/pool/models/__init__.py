"""Tables of the pool."""

from commons.pool.models.call import Call
from commons.pool.models.offer import Offer
from commons.pool.models.placement import Placement

__all__ = ["Call", "Offer", "Placement"]
