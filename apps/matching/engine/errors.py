"""Everything the engine refuses to compute and everything its checker refuses to believe."""


class EngineError(ValueError):
    """The input or the result is not lawful; the class name says which law was broken."""


class NotWholeNumbers(EngineError):
    """A score, tier or number of places is not a whole number (NaN and infinity included)."""


class ScoreOutOfRange(EngineError):
    """A score lies outside 0–1000."""


class NegativeCapacity(EngineError):
    """A mentor has fewer than no places."""


class TierBelowOne(EngineError):
    """Tiers are counted from 1, the tier served first."""


class NoSuchPerson(EngineError):
    """A pair names somebody who is not among the mentees or the mentors."""


class ListedTwice(EngineError):
    """The same mentee, mentor or eligible pair is given twice."""


class FixedTwice(EngineError):
    """A mentee is fixed to two mentors."""


class FixedAndForbidden(EngineError):
    """A pair is fixed and forbidden at once."""


class FixedPairNotEligible(EngineError):
    """A fixed pair is not among the eligible ones; a hard rule cannot be overruled by fixing."""


class FixedBeyondCapacity(EngineError):
    """More mentees are fixed to a mentor than the mentor has places."""


class ProblemTooLarge(EngineError):
    """The numbers would no longer be exact in the solver's arithmetic."""


class UnknownCriterion(EngineError):
    """A weight is given to a criterion that is not declared."""


class WeightOutOfRange(EngineError):
    """A weight is negative or not a number, or all of them are zero."""


class CriterionOutOfRange(EngineError):
    """A criterion measured something outside 0–1."""


class NotFeasible(EngineError):
    """The checker found a result that breaks a rule of the problem."""


class NotProven(EngineError):
    """The checker could not confirm that no better result exists."""
