"""Words shared by every floor: refusals, clock, ids, events, policy, abstract records."""
