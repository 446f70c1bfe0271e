"""Reporting: indicators, targets and facts of a region, and what may be published of them."""
