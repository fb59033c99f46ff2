#!/usr/bin/env python3
"""Reference values for the theory, by methods that share nothing with the code under test.

Standard library only: decimal floating point with 50 digits, and exact fractions where the world is small.

    python3 test/reference/theory.py            recompute every file beside this script (about five minutes)
    python3 test/reference/theory.py gaussian   only this family
    python3 test/reference/theory.py --quick    print the rows that take less than a second each, as one JSON document

The methods: the recursion itself for g_k up to 1e5, beyond it the Abel function with coefficients solved here; the forward
Wright-Fisher chain for n <= 400, the ancestral dual above; Stirling's series with a long shift for the gamma family; the forward
chain on all count vectors for tiny categorical worlds.
"""
import json
import sys
from decimal import Decimal as D, getcontext, localcontext
from fractions import Fraction as F
from functools import lru_cache
from math import comb, factorial
from pathlib import Path

getcontext().prec = 50
HERE = Path(__file__).parent
DIGITS = 20


def shown(x):
    """A decimal string with DIGITS significant digits."""
    if isinstance(x, F):
        x = D(x.numerator) / D(x.denominator)
    with localcontext() as context:
        context.prec = DIGITS
        return format((+D(x)).normalize(), 'e') if x != 0 else '0'


def number(text):
    """The decimal that a JSON number is written as."""
    return D(str(text))


# Poisson: the survival exponent -------------------------------------------------------------------------------------------

def abel_coefficients(order):
    """a_1 .. a_order with A(u) = 2/u + (ln u)/3 + sum a_m u^m and A(1 - e^-u) = A(u) + 1, as power series in u."""
    size = order + 3
    ratio = [F((-1) ** j, factorial(j + 1)) for j in range(size)]  # (1 - e^-u)/u

    def times(x, y):
        return [sum(x[i] * y[j - i] for i in range(j + 1)) for j in range(size)]

    inverse = [F(1)]
    for j in range(1, size):
        inverse.append(-sum(ratio[i] * inverse[j - i] for i in range(1, j + 1)))
    rest = [F(0)] + ratio[1:]
    logarithm, power = [F(0)] * size, [F(1)] + [F(0)] * (size - 1)
    for i in range(1, size):
        power = times(power, rest)
        logarithm = [total + F((-1) ** (i + 1), i) * term for total, term in zip(logarithm, power)]
    # 2 (1/(u ratio) - 1/u) + ln(ratio)/3 + sum a_m u^m (ratio^m - 1) - 1 = 0, order by order
    residue = [2 * inverse[j + 1] + logarithm[j] / 3 for j in range(size - 1)] + [F(0)]
    residue[0] -= 1
    assert residue[0] == residue[1] == 0
    coefficients, power = [], [F(1)] + [F(0)] * (size - 1)
    for m in range(1, order + 1):
        power = times(power, ratio)
        slope = power[1]  # of u^(m+1) in u^m (ratio^m - 1)
        a = -residue[m + 1] / slope
        coefficients.append(a)
        for j in range(1, size - m):
            residue[m + j] += a * power[j]
    return coefficients


ABEL = [D(a.numerator) / D(a.denominator) for a in abel_coefficients(10)]
RECURSION_END = 100_000


def abel(x):
    return 2 * x - x.ln() / 3 + sum(a * x ** -(m + 1) for m, a in enumerate(ABEL))


@lru_cache(maxsize=None)
def exponents(last):
    values, g = [None, D(1)], D(1)
    for _ in range(last - 1):
        g = 1 - (-g).exp()
        values.append(g)
    return values


@lru_cache(maxsize=None)
def g(k, recursion=2000):
    if k <= recursion:
        return exponents(recursion)[k]
    target = abel(1 / exponents(recursion)[recursion]) - recursion + k
    x = target / 2
    for _ in range(60):
        step = (abel(x) - target) / 2
        x -= step
        if abs(step) < x * D(10) ** -40:
            break
    return 1 / x


def forgetting_time(level, c):
    """Smallest k with c g_k <= -ln level, by bisection."""
    y = -number(level).ln() / number(c)
    low, high = 0, 1
    while g(high) > y:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if g(middle) <= y else (middle, high)
    return high


def poisson(quick):
    recursion = 2000 if quick else RECURSION_END
    ks = [1, 2, 3, 5, 10, 20, 50, 64, 65, 100, 200, 256, 500, 1000, 2000, 10**4, 10**5, 10**6, 10**7, 10**8, 10**9]
    survival = [(1, 1), (1, 10), (10, 5), (10, 20), (10, 100), (10, 500), (100, 100), (100, 500), (100, 1000), (1e-9, 50),
                (1e-3, 100000), (1000, 100000), (1e9, 1), (1e9, 1000000), (1e-9, 1000000)]
    yield 'exponent', [{'k': k, 'value': shown(g(k, recursion))} for k in ks]
    yield 'survival', [
        {'c': c, 'k': k, 'value': shown(1 - (-number(c) * g(k)).exp()), 'lower': shown(1 - (-number(c) / k).exp()),
         'upper': shown(1 - (-3 * number(c) / k).exp())} for c, k in survival]
    yield 'forgettingTime', [
        {'c': c, 'level': level, 'value': forgetting_time(level, c)}
        for c in (1, 2, 3, 5, 10, 20, 50, 100, 1000, 10000, 1000000) for level in (0.1, 0.25, 0.5, 0.75, 0.9, 0.99)]
    rows = []
    for n, rate, k in [(1, 1, 1), (1, 3, 2), (5, 2, 3), (10, 0.5, 5), (100, 0.2, 20), (1000, 1000, 1000), (10**9, 1e-6, 300), (10**6, 2.5, 1)]:
        # K(e^t - 1) has the cumulants that Stirling numbers of the second kind make of those of K
        cumulants = [n * number(rate)] * 4
        for _ in range(k - 1):
            a, b, c, d = cumulants
            cumulants = [a, a + b, a + 3 * b + c, a + 7 * b + 6 * c + d]
        variance = cumulants[1] / D(n) ** 2
        rows.append({'n': n, 'lambda0': rate, 'k': k, 'mean': shown(cumulants[0] / n), 'variance': shown(variance), 'meanSd': shown(variance.sqrt()),
                     'varianceSd': shown((cumulants[3] / D(n) ** 4 + 2 * variance**2).sqrt())})
    yield 'moments', rows


# Bernoulli: the forward chain and the ancestral dual -----------------------------------------------------------------------

class Chain:
    """u_k(j) = P(P_k = 0 | P_0 = j/n), by dense binomial rows; any p0 through its first generation."""

    def __init__(self, n):
        self.n = n
        self.rows = [self.row(D(j) / n) for j in range(n + 1)]
        self.lost = [D(1)] + [D(0)] * n
        self.history = [self.lost]

    def row(self, p):
        n, q = self.n, 1 - p
        return [comb(n, i) * p**i * q ** (n - i) if 0 < p < 1 else D(int(i == n * p)) for i in range(n + 1)]

    def at(self, k):
        while len(self.history) <= k:
            u = self.history[-1]
            self.history.append([sum(map(D.__mul__, row, u)) for row in self.rows])
        return self.history[k]

    def survived_interior(self, p0, k):
        u = self.at(k - 1)
        first = self.row(p0)
        lost = sum(map(D.__mul__, first, u))
        fixed = sum(map(D.__mul__, first, reversed(u)))
        return 1 - lost, 1 - lost - fixed


CUT = D(10) ** -45


class Dual:
    """The law of A_{k-1}, one ball at a time; no table is kept."""

    def __init__(self, n):
        self.n, self.law, self.steps = n, {n: D(1)}, 0

    def at(self, k):
        while self.steps < k - 1:
            self.law, self.steps = self.step(self.law), self.steps + 1
        return self.law

    def step(self, law):
        # Horner over balls: start from those with most balls left to throw, and let the others join at their turn.
        n, most = self.n, max(law)
        stay = [D(b) / n for b in range(n + 1)]
        move = [D(n - b) / n for b in range(n + 1)]
        low, boxes = 0, [D(0)]
        for balls_left in range(most, 0, -1):
            if balls_left in law:
                if low > 0:
                    boxes, low = [D(0)] * low + boxes, 0
                boxes[0] += law[balls_left]
            moved = [D(0)] * (len(boxes) + 1)
            for i, value in enumerate(boxes):
                if value:
                    b = low + i
                    moved[i] += value * stay[b]
                    moved[i + 1] += value * move[b]
            first, last = 0, len(moved)
            while last > first + 1 and moved[last - 1] < CUT:
                last -= 1
            while first < last - 1 and moved[first] < CUT:
                first += 1
            boxes, low = moved[first:last], low + first
        return {low + i: value for i, value in enumerate(boxes) if value > 0}

    def survived_interior(self, p0, k):
        law = self.at(k)
        lost = sum(w * (1 - p0) ** a for a, w in law.items())
        fixed = sum(w * p0**a for a, w in law.items())
        return 1 - lost, 1 - lost - fixed


def ancestral_bound(n, k):
    a, keep = D(n), 1 - D(1) / n
    for _ in range(k - 1):
        a = n * (1 - keep**a)
    return a


def bounds(n, p0, k):
    decay = (-n * p0 * g(k)).exp()
    return 1 - decay, 1 - max(D(0), 1 - 3 * n * p0 * p0 - 3 * k * p0) * decay


def second_order(n, p0, k):
    alpha, beta = D(0), D(-1) / 2
    for j in range(1, k):
        r = (-g(j)).exp()
        alpha, beta = r * (alpha + beta), beta * r * r - g(j + 1) ** 2 / 2
    c = n * p0
    return 1 - (-c * g(k)).exp() * (1 + (alpha * c + beta * c * c) / n)


def moments(n, p0, k):
    """Raw moments by the falling-factorial recursion, in fractions; central ones from them."""
    p = F(str(p0))
    falling = [F(1)]
    for r in range(4):
        falling.append(falling[-1] * (n - r))
    stirling = {1: [0, 1], 2: [0, 1, 1], 3: [0, 1, 3, 1], 4: [0, 1, 7, 6, 1]}
    raw = [p**r for r in range(5)]
    with localcontext() as context:
        context.prec = 150
        raw = [D(x.numerator) / D(x.denominator) for x in raw]
        weights = {r: [D((s * falling[j]).numerator) / D(n) ** r for j, s in enumerate(stirling[r])] for r in (1, 2, 3, 4)}
        # k steps as a power of the triangular matrix
        matrix = [[D(1)] + [D(0)] * 4] + [weights[r] + [D(0)] * (4 - r) for r in (1, 2, 3, 4)]
        left = k
        while left:
            if left & 1:
                raw = [sum(matrix[i][j] * raw[j] for j in range(5)) for i in range(5)]
            matrix = [[sum(matrix[i][h] * matrix[h][j] for h in range(5)) for j in range(5)] for i in range(5)]
            left >>= 1
        p = number(p0)
        central = [sum(comb(r, j) * raw[j] * (-p) ** (r - j) for j in range(r + 1)) for r in range(5)]
        # P(1 - P) has mean m1 - m2 and second moment m2 - 2 m3 + m4
        heterozygosity = raw[1] - raw[2]
        spread = raw[2] - 2 * raw[3] + raw[4] - heterozygosity**2
        return {'raw': [shown(x) for x in raw[2:]], 'central': [shown(x) for x in central[2:]],
                'squaredDeviationSd': shown(max(D(0), central[4] - central[2] ** 2).sqrt()),
                'heterozygosity': shown(heterozygosity), 'heterozygositySd': shown(max(D(0), spread).sqrt())}


def tiny_chain(n, p0, k):
    """P(P_k = 0) and P(P_k = 1) in fractions."""
    law = {F(p0): F(1)}
    for _ in range(k):
        following = {}
        for p, weight in law.items():
            for i in range(n + 1):
                mass = comb(n, i) * p**i * (1 - p) ** (n - i)
                if mass:
                    following[F(i, n)] = following.get(F(i, n), F(0)) + weight * mass
        law = following
    return law.get(F(0), F(0)), law.get(F(1), F(0))


SURVIVAL = {
    10: ([1, 2, 3, 5, 10, 20, 50, 100], [0.1, 0.5, 0.9]),
    100: ([1, 2, 5, 10, 20, 50, 100, 200, 600], [0.01, 0.2, 0.5]),
    400: ([1, 10, 50, 100, 400], [0.0025, 0.05, 0.5]),
    1000: ([1, 5, 10, 50, 100, 1000], [0.001, 0.01, 1e-9]),
    2000: ([1, 2, 40, 2000], [0.001, 0.3, 1e-9]),
}
SURVIVAL_LARGE = {10000: ([1, 2, 5, 10, 22, 50], [0.001, 0.0001, 1e-9, 0.05])}
MOMENTS = [(1, 0.3, 1), (1, 0.3, 5), (2, 0.5, 1), (2, 0.5, 3), (3, 0.2, 4), (10, 0.3, 5), (10, 0.7, 5), (10, 0.3, 300), (100, 0.2, 50),
           (100, 0.5, 1), (100, 0.2, 600), (1000, 0.01, 100), (1000, 0.999, 10), (10**6, 0.5, 1), (10**6, 1e-9, 1000), (10**9, 0.5, 1),
           (10**9, 0.3, 1), (10**9, 0.3, 10**6), (10**9, 1e-9, 10**6), (1000, 0.3, 10**6), (10**6, 0.3, 10**6)]


def bernoulli(quick):
    worlds = {n: SURVIVAL[n] for n in ((10, 100) if quick else SURVIVAL)}
    rows = []
    for n, (ks, ps) in worlds.items():
        engine = Chain(n) if n <= 400 else Dual(n)
        for k in [k for k in ks if not quick or n * k <= 1000]:
            for p0 in ps:
                survived, interior = engine.survived_interior(number(p0), k)
                lower, upper = bounds(n, number(p0), k)
                other_lower, other_upper = bounds(n, 1 - number(p0), k)
                rows.append({'n': n, 'k': k, 'p0': p0, 'survived': shown(survived), 'interior': shown(interior), 'lower': shown(lower),
                             'upper': shown(upper), 'interiorLower': shown(max(D(0), lower + other_lower - 1)),
                             'interiorUpper': shown(upper + other_upper - 1), 'ancestralUpper': shown(1 - (1 - number(p0)) ** ancestral_bound(n, k)),
                             'secondOrder': shown(second_order(n, number(p0), k))})
    yield 'survival', rows
    if not quick:
        rows = []
        for n, (ks, ps) in SURVIVAL_LARGE.items():
            with localcontext() as context:
                context.prec = 30
                engine = Dual(n)
                for k in ks:
                    for p0 in ps:
                        rows.append({'n': n, 'k': k, 'p0': p0, 'survived': shown(engine.survived_interior(number(p0), k)[0]),
                                     'secondOrder': shown(second_order(n, number(p0), k))})
        yield 'secondOrder', rows
    yield 'moments', [{'n': n, 'p0': p0, 'k': k, **moments(n, p0, k)} for n, p0, k in MOMENTS]
    yield 'enumerated', [
        {'n': n, 'p0': str(F(p0)), 'k': k, 'lost': str(tiny_chain(n, p0, k)[0]), 'fixed': str(tiny_chain(n, p0, k)[1])}
        for n, p0, k in [(1, F(1, 3), 4), (2, F(1, 2), 3), (3, F(1, 3), 2), (4, F(1, 4), 3), (5, F(2, 5), 3)]]


# Gaussian: the gamma family ------------------------------------------------------------------------------------------------

@lru_cache(maxsize=None)
def bernoulli_number(m):
    return F(1) if m == 0 else -sum(comb(m + 1, j) * bernoulli_number(j) for j in range(m)) / (m + 1)


def even(m):
    b = bernoulli_number(2 * m)
    return D(b.numerator) / D(b.denominator)


PI = D('3.14159265358979323846264338327950288419716939937510582097494')


def log_gamma(x):
    shift = D(0)
    while x < 60:
        shift, x = shift + x.ln(), x + 1
    return (x - D('0.5')) * x.ln() - x + (2 * PI).ln() / 2 + sum(even(m) / (2 * m * (2 * m - 1) * x ** (2 * m - 1)) for m in range(1, 26)) - shift


def digamma(x):
    shift = D(0)
    while x < 60:
        shift, x = shift + 1 / x, x + 1
    return x.ln() - 1 / (2 * x) - sum(even(m) / (2 * m * x ** (2 * m)) for m in range(1, 26)) - shift


def polygamma(order, x):
    """Derivative of digamma, order 1 or 3, by the series differentiated."""
    total = D(0)
    while x < 60:
        total, x = total + factorial(order) / x ** (order + 1), x + 1
    total += D(factorial(order - 1)) / x**order + D(factorial(order)) / (2 * x ** (order + 1))
    return total + sum(even(m) * factorial(2 * m + order - 1) / (factorial(2 * m) * x ** (2 * m + order)) for m in range(1, 26))


def gaussian(quick):
    rows = []
    for n in (2, 3, 5, 10, 33, 34, 50, 100, 1000, 10**6, 10**9):
        half = D(n - 1) / 2
        row = {'n': n, 'logStepVariance': shown(polygamma(1, half) / 4), 'logStepFourthCumulant': shown(polygamma(3, half) / 16)}
        for ddof in (0, 1):
            d = D(n - ddof)
            row[f'logStepMean{ddof}'] = shown((digamma(half) - (d / 2).ln()) / 2)
            with localcontext() as context:
                context.prec = 80
                row[f'logMeanStep{ddof}'] = shown((2 / d).ln() / 2 + log_gamma(D(n) / 2) - log_gamma(half))
        rows.append(row)
    yield 'step', rows
    points = [(10, 20, 0.1, 1, 1), (10, 100, 0.1, 1, 1), (100, 2500, 0.1, 1, 1), (1000, 20000, 0.1, 1, 0), (2, 5, 0.1, 2, 1),
              (10**9, 10**6, 0.5, 3, 1), (10**9, 1, 0.5, 1, 0)]
    rows = []
    for n, k, epsilon, sigma0, ddof in points:
        half = D(n - 1) / 2
        v = k * polygamma(1, half) / 4
        rows.append({'n': n, 'k': k, 'epsilon': epsilon, 'sigma0': sigma0, 'ddof': ddof,
                     'tailUpper': shown(D(sigma0) / number(epsilon) * (-D(k) / (4 * n - 1)).exp()),
                     'logMean': shown(D(sigma0).ln() + k * (digamma(half) - (D(n - ddof) / 2).ln()) / 2), 'logMeanSd': shown(v.sqrt()),
                     'logVariance': shown(v), 'logVarianceSd': shown((k * polygamma(3, half) / 16 + 2 * v * v).sqrt())})
    yield 'points', rows
    rows = []
    for n, k, sigma0, mu0, ddof in [(2, 1, 1, 0, 1), (2, 2, 3, 1, 1), (2, 2, 0.5, -2, 0), (10, 1, 1, 0, 1), (10, 5, 1, 0, 1), (10, 10, 2, 5, 0),
                                    (100, 100, 1, 0, 1), (100, 60, 0.1, 3, 0), (10**6, 150, 1, 0, 1), (10**6, 150, 1, 0, 0)]:
        # Given the spreads the walk is normal: its moments are E V and 3 E V^2, V a sum of squared spreads, pair by pair
        nu, d = D(n - 1), D(n - ddof)
        mean, square = nu / d, nu * (nu + 2) / d**2
        unit = number(sigma0) ** 2 / n
        second = unit * sum(mean**i for i in range(k))
        fourth = 3 * unit**2 * sum(square ** min(i, j) * mean ** abs(i - j) for i in range(k) for j in range(k))
        rows.append({'n': n, 'k': k, 'sigma0': sigma0, 'mu0': mu0, 'ddof': ddof, 'mean': shown(D(mu0)), 'meanSd': shown(second.sqrt()),
                     'variance': shown(second), 'fourth': shown(fourth), 'varianceSd': shown((fourth - second**2).sqrt())})
    yield 'walk', rows


# Categorical: surviving symbols --------------------------------------------------------------------------------------------

def zipf(m, a, b):
    weights = [(number(b) + i) ** -number(a) for i in range(1, m + 1)]
    total = sum(weights)
    return [w / total for w in weights]


def surviving(law, engine, n, k):
    ancestors = engine.at(k)
    first, last = min(ancestors), max(ancestors)
    # 25 digits are enough for half a million differences of numbers below one; wider would only be slow
    with localcontext() as context:
        context.prec = 25
        total = sum(ancestors.values())
        ancestors = {a: w / total for a, w in ancestors.items()}
        kept = [a for a, w in ancestors.items() if w > D(10) ** -22]
        coefficients = [ancestors.get(a, D(0)) for a in range(max(kept), min(kept) - 1, -1)]

        def lost(p):
            q, value = 1 - p, D(0)
            for w in coefficients:
                value = value * q + w
            return value * q ** min(kept)

        groups = {}
        for p in law:
            groups[p] = groups.get(p, 0) + 1
        ps = list(groups)
        u = [lost(p) for p in ps]
        mean = sum(groups[p] * (1 - x) for p, x in zip(ps, u))
        variance = D(0)
        for i, p in enumerate(ps):
            count = groups[p]
            variance += count * u[i] * (1 - u[i])
            if count > 1:
                variance += count * (count - 1) * (lost(2 * p) - u[i] * u[i])
            for j in range(i):
                variance += 2 * count * groups[ps[j]] * (lost(p + ps[j]) - u[i] * u[j])
    return mean, variance


def tiny_categorical(weights, n, k):
    """Mean and variance of the number of surviving symbols, by the chain on all count vectors."""
    total = sum(weights)
    law = {tuple(F(w, total) for w in weights): F(1)}

    def compositions(parts, left):
        if parts == 1:
            yield (left,)
            return
        for first in range(left + 1):
            for rest in compositions(parts - 1, left - first):
                yield (first, *rest)

    for _ in range(k):
        following = {}
        for p, weight in law.items():
            for counts in compositions(len(p), n):
                mass = F(factorial(n))
                for x, c in zip(p, counts):
                    mass *= x**c / F(factorial(c))
                if mass:
                    state = tuple(F(c, n) for c in counts)
                    following[state] = following.get(state, F(0)) + weight * mass
        law = following
    mean = sum(w * sum(x > 0 for x in p) for p, w in law.items())
    return mean, sum(w * sum(x > 0 for x in p) ** 2 for p, w in law.items()) - mean**2


SURVIVING = [((1000, 1, 2.7), 1000, [1, 2, 5, 9, 10, 50]), ((1000, 2, 5), 1000, [1, 2, 5, 9, 10, 50]), ((50, 1, 0), 100, [1, 5, 50]),
             ((40, 0, 0), 100, [1, 5, 50]), ((2, 1, 0), 10, [1, 7])]


def categorical(quick):
    rows = []
    for (m, a, b), n, ks in SURVIVING[2:] if quick else SURVIVING:
        law, engine = zipf(m, a, b), Dual(n)
        for k in ks:
            mean, variance = surviving(law, engine, n, k)
            lower, upper = (sum(x) for x in zip(*(bounds(n, p, k) for p in law)))
            rows.append({'m': m, 'a': a, 'b': b, 'n': n, 'k': k, 'mean': shown(mean), 'variance': shown(variance), 'lower': shown(lower),
                         'upper': shown(upper)})
    yield 'surviving', rows
    yield 'enumerated', [
        {'weights': weights, 'n': n, 'k': k, 'mean': str(mean), 'variance': str(variance)}
        for weights, n, k in [([1, 1, 1], 3, 2), ([4, 2, 1], 4, 2), ([1, 1], 2, 3)]
        for mean, variance in [tiny_categorical(weights, n, k)]]


FAMILIES = {'poisson': poisson, 'bernoulli': bernoulli, 'gaussian': gaussian, 'categorical': categorical}

if __name__ == '__main__':
    asked = [x for x in sys.argv[1:] if not x.startswith('--')]
    unknown = [x for x in asked if x not in FAMILIES]
    if unknown:
        sys.exit(f'no such family: {", ".join(unknown)}; there are {", ".join(FAMILIES)}')
    if '--quick' in sys.argv:
        print(json.dumps({name: dict(FAMILIES[name](True)) for name in asked or FAMILIES}))
    else:
        for name in asked or FAMILIES:
            table = {'from': 'test/reference/theory.py', **dict(FAMILIES[name](False))}
            (HERE / f'{name}.json').write_text(json.dumps(table, indent=1) + '\n')
