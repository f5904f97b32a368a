"""How likely an observation is if nothing has changed.

The predictions allow for how little the past tells: with a short history they are wide.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, lgamma, log, log1p, sqrt

# More observations than this are not believed to be independent of each other: articles of one day,
# one author or one event are alike.
_MOST_PAST = 2000
_MOST_SEEN = 400


def at_most(seen: int, of: int, past: int, past_of: int) -> float:
    """The chance of `seen` or fewer among `of`, where `past` of `past_of` were so before.

    Beta-binomial, from Jeffreys' prior.

    >>> round(at_most(0, 3, 50, 100), 2)
    0.13
    >>> at_most(0, 20, 990, 1000) < 1e-30
    True
    """
    seen, of = _shrunk(seen, of, _MOST_SEEN)
    past, past_of = _shrunk(past, past_of, _MOST_PAST)
    a, b = past + 0.5, past_of - past + 0.5
    whole = _log_beta(a, b)
    return min(
        1.0,
        sum(
            exp(_log_choose(of, k) + _log_beta(k + a, of - k + b) - whole) for k in range(seen + 1)
        ),
    )


def at_least(seen: int, of: int, past: int, past_of: int) -> float:
    """The chance of `seen` or more among `of`.

    >>> round(at_least(0, 5, 1, 100), 6)
    1.0
    """
    return at_most(of - seen, of, past_of - past, past_of)


def count_at_most(seen: float, past: Sequence[float]) -> float:
    """The chance of counting `seen` or less where the `past` counts were made alike.

    >>> count_at_most(0, [12, 15, 13]) < 1e-4 < count_at_most(5, [12, 15, 13])
    True
    """
    mean = sum(past) / len(past)
    spread = max(1.0, _variance(past, mean) / mean if mean else 1.0)
    return fewer_than_expected(seen, mean, sum(past), spread)


def fewer_than_expected(seen: float, expected: float, past: float, spread: float = 1.0) -> float:
    """The chance of counting `seen` or less where `expected` comes from a count of `past`.

    Poisson with an unknown mean (negative binomial), wider or narrower by the `spread` of counts
    (their variance by their mean).

    >>> round(fewer_than_expected(0, 10, 10_000) * 1e5, 1)
    4.6
    """
    if not expected or not past:
        return 1.0
    shape, ratio = past / spread + 0.5, expected / past
    stay, go = -shape * log1p(ratio), log(ratio) - log1p(ratio)
    return min(
        1.0,
        sum(
            exp(lgamma(shape + k) - lgamma(shape) - lgamma(k + 1) + stay + k * go)
            for k in range(int(seen / spread) + 1)
        ),
    )


def as_even(counts: Sequence[float], expected: Sequence[float], spread: float) -> float:
    """The chance that counts which vary by `spread` (their variance by their mean) are so close to
    what was `expected`.

    >>> as_even([3] * 20, [3] * 20, 0.5) < 1e-6 < as_even([1, 5, 3, 2] * 5, [2.75] * 20, 0.5)
    True
    """
    return _chi_square_at_most(uneven(counts, expected) / spread, len(counts) - 1)


def uneven(counts: Sequence[float], expected: Sequence[float]) -> float:
    """Squared deviations by what was expected."""
    pairs = zip(counts, expected, strict=True)
    return sum((count - usual) ** 2 / usual for count, usual in pairs if usual)


def _chi_square_at_most(value: float, freedom: int) -> float:
    half, x = freedom / 2, value / 2
    if x <= 0:
        return 0.0
    term = total = exp(half * log(x) - x - lgamma(half + 1))
    for step in range(1, 500):
        term *= x / (half + step)
        total += term
    return min(1.0, total)


def deviations(mean: float, of: int, past_sum: float, past_squares: float, past_of: int) -> float:
    """By how many standard errors the mean of `of` values differs from that of the past."""
    past_mean = past_sum / past_of
    variance = max(past_squares / past_of - past_mean**2, 1e-6)
    return (mean - past_mean) / sqrt(variance * (1 / of + 1 / min(past_of, _MOST_PAST)))


def _shrunk(part: int, whole: int, most: int) -> tuple[int, int]:
    """The same share of at most `most`."""
    return (round(part * most / whole), most) if whole > most else (part, whole)


def _variance(values: Sequence[float], mean: float) -> float:
    return sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1)


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
