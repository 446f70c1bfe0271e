"""Pure decisions of reporting: the arithmetic of coverage and what a published table may show."""
