"""Pages of the pairs' meetings: «My mentoring» on a phone, and the curator's view of a pair."""
