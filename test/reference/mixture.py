#!/usr/bin/env python3
"""Reference values for the mixture under Algorithm 1, with 50 digits; standard library and `theory.py` beside it.

    python3 test/reference/mixture.py            write mixture.json
    python3 test/reference/mixture.py --quick    print the same as one JSON document

The methods: after one generation the dominating tail is a finite sum where n is odd, and after two its trapezoid sum over the density of the
first; the pair of samples is a quadrature of the published estimator, step by step, over the angle of the sample, and so are more samples where
their two cases differ.
"""
import json
import sys
from decimal import Decimal as D

from theory import HERE, log_gamma, number, shown

ONE = [(3, '0.5'), (3, '1.2'), (5, '0.3'), (5, '2'), (11, '0.9'), (11, '1.5'), (51, '0.95'), (101, '1.3')]
TWO = [(3, '0.5'), (5, '0.3'), (11, '0.9'), (21, '1.4')]
PI = D('3.14159265358979323846264338327950288419716939937511')


def inflation(n):
    """1 + kappa."""
    return (D(n + 15) / (4 * (n - 1) * (n + 7))).exp()


def upper(shape, x):
    """P(gamma variable of integer shape > x) = exp(-x) sum x^j / j!, by the Poisson process."""
    term, total = D(1), D(0)
    for j in range(shape):
        total += term
        term *= x / (j + 1)
    return (-x).exp() * total


def double_exponential(f, low, high, step=D('0.03125')):
    """The integral of f over [low, high] after x = (low + high)/2 + (high - low)/2 tanh(pi/2 sinh t): doubly exponential decay at both ends."""
    middle, half = (low + high) / 2, (high - low) / 2
    total = D(0)
    for j in range(-140, 141):
        t = j * step
        sinh, cosh = (t.exp() - (-t).exp()) / 2, (t.exp() + (-t).exp()) / 2
        u = PI / 2 * sinh
        grown, shrunk = u.exp(), (-u).exp()
        weight = PI / 2 * cosh * 4 / (grown + shrunk) ** 2
        x = middle + half * (grown - shrunk) / (grown + shrunk)
        if weight > D(10) ** -45 and low < x < high:
            total += f(x) * weight
    return total * half * step


def one():
    for n, ratio in ONE:
        yield {'n': n, 'ratio': float(ratio), 'k': 1, 'tail': shown(upper((n - 1) // 2, D(n) / 2 * number(float(ratio)) ** 2 / inflation(n)))}


def two():
    for n, ratio in TWO:
        shape = (n - 1) // 2
        level = (D(n) / 2) ** 2 * number(float(ratio)) ** 2 / inflation(n) ** 2
        # The density of the first gamma variable against the tail of the second, in the logarithm of the first: doubly exponential decay at
        # both ends and analytic within pi/2 of the axis, so that the trapezoid rule errs by exp(-pi^2/step).
        total, v, step, scale = D(0), (level / 250).ln(), D('0.05'), log_gamma(D(shape))
        while v < D(250).ln():
            x = v.exp()
            total += (shape * v - x - scale).exp() * upper(shape, level / x)
            v += step
        yield {'n': n, 'ratio': float(ratio), 'k': 2, 'tail': shown(step * total)}


def published(n, first, second):
    """Sigma squared that Algorithm 1 makes of n magnitudes with these moments, as it is written down."""
    variance = second - first * first
    near = inflation(n) * first * first
    a = D(50) if second <= near else 2 * inflation(n) * second / (second - near)
    return a * second * variance / (a * first * first + 2 * second) if second <= 2 * a / (a - 2) * first * first else second


def circle(x):
    """Sine and cosine of x in [0, 2], by the series."""
    sine, cosine, term, j = D(0), D(0), D(1), 0
    while abs(term) > D(10) ** -48:
        if j % 2 == 0:
            cosine += term if j % 4 == 0 else -term
        else:
            sine += term if j % 4 == 1 else -term
        j += 1
        term *= x / j
    return sine, cosine


def pair():
    # The magnitudes of two normal numbers are r cos a and r sin a, a uniform in [0, pi/2], with the mean of r squared 2. The two cases of the
    # estimator meet where second = (1 + kappa) first^2, that is 1 + sin 2a = 2/(1 + kappa).
    def ratio(a):
        sine, cosine = circle(a)
        return 2 * published(2, (cosine + sine) / 2, D(1) / 2)

    target = 2 / inflation(2) - 1
    low, high = D(0), PI / 4
    for _ in range(160):
        middle = (low + high) / 2
        low, high = (middle, high) if circle(2 * middle)[0] < target else (low, middle)
    parts = [(D(0), low), (low, PI / 4)]
    yield {'value': shown(sum(double_exponential(ratio, a, b) for a, b in parts) / (PI / 4))}


def several():
    # The direction of n magnitudes has a cosine t with the diagonal, and Sigma squared is r^2/n times what the estimator makes of mean t and mean
    # square 1. Were it (1 + kappa) times the variance throughout, moments of the half-normal law would do; it is not from t = (1 + kappa)^(-1/2)
    # on, where t has the density of a coordinate on the sphere, times 2^n.
    variance, fourth = 1 - 2 / PI, 3 - 4 / PI - 12 / PI ** 2
    for n in (2, 3, 4, 5, 10, 50):
        k = inflation(n)
        spread = D(n - 1) / n ** 3 * ((n - 1) * fourth - (n - 3) * variance ** 2)
        plain = k * (1 - D(1) / n) * variance
        square = k ** 2 * spread + plain ** 2
        density = (n * D(2).ln() + log_gamma(D(n) / 2) - log_gamma(D(n - 1) / 2)).exp() / PI.sqrt()
        start = 1 / k.sqrt()

        def weighted(f):
            return density * double_exponential(lambda t: f(published(n, t, D(1)), k * (1 - t * t)) * (((1 - t * t).ln() * (n - 3)) / 2).exp(), start, D(1))

        mean = plain + weighted(lambda y, x: y - x)
        second = square + D(n + 2) / n * weighted(lambda y, x: y * y - x * x)
        yield {'n': n, 'mean': shown(mean), 'sd': shown((second - mean ** 2).sqrt())}


def inflations():
    for n in (2, 3, 5, 10, 50, 200):
        yield {'n': n, 'kappa': shown(inflation(n) - 1)}


TABLES = {'tail': lambda: [*one(), *two()], 'pair': lambda: list(pair()), 'several': lambda: list(several()), 'inflation': lambda: list(inflations())}

if __name__ == '__main__':
    document = {'from': 'test/reference/mixture.py', **{name: make() for name, make in TABLES.items()}}
    if '--quick' in sys.argv:
        print(json.dumps({name: rows for name, rows in document.items() if name != 'from'}))
    else:
        (HERE / 'mixture.json').write_text(json.dumps(document, indent=1) + '\n')
