"""Use-cases about people: each locks, asks the rule, writes, journals and tells."""
