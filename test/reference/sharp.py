#!/usr/bin/env python3
"""Reference values for the sharper bounds and the Gaussian moments, with 50 digits; standard library and `theory.py` beside it.

    python3 test/reference/sharp.py            write sharp.json
    python3 test/reference/sharp.py --quick    print the same as one JSON document
"""
import json
import sys
from decimal import Decimal as D, localcontext

from theory import HERE, ancestral_bound, digamma, g, log_gamma, number, shown, zipf

POISSON = [(1, 1), (1, 10), (10, 5), (10, 20), (100, 100), (100, 1000), (1e-9, 50), (1000, 2000)]
BERNOULLI = [(2, 0.5, 3), (2, 0.3, 1), (10, 0.1, 5), (10, 0.5, 100), (100, 0.01, 20), (100, 0.2, 600), (1000, 1e-9, 100), (1000, 0.6, 2)]
GAUSSIAN = [(2, 5, 0.1, 1, 1), (3, 20, 0.01, 1, 1), (10, 20, 0.1, 1, 1), (10, 100, 0.1, 1, 0), (10, 200, 0.1, 1, 1), (100, 100, 1, 2, 1),
            (100, 2500, 0.1, 1, 1), (1000, 1000, 0.5, 3, 0), (10**6, 10**5, 0.9, 1, 1), (10**9, 10**6, 0.5, 3, 1)]
SURVIVING = [((50, 1, 0), 100, 1), ((50, 1, 0), 100, 50), ((40, 0, 0), 100, 5), ((2, 1, 0), 10, 7), ((200, 2, 5), 1000, 9), ((200, 1, 2.7), 10**6, 50)]


def poisson():
    for c, k in POISSON:
        x = 2 * number(c)
        yield {'c': c, 'k': k, 'sharpLower': shown(1 - (-x / (k + 1 + D(k).ln() / 3)).exp()), 'sharpUpper': shown(1 - (-x / (k + 1)).exp())}


def bernoulli():
    for n, p0, k in BERNOULLI:
        p, keep = number(p0), 1 - D(1) / n
        q = 1 - p
        decay = (-n * p * g(k)).exp()
        yield {'n': n, 'p0': p0, 'k': k, 'sharpLower': shown(max(1 - decay, p / (p + q * (1 - keep**k)))),
               'sharpUpper': shown(1 - q ** ancestral_bound(n, k)), 'poissonUpper': shown(1 - q * max(D(0), 1 - n * p * p * g(k)) * decay),
               'seddikLower': shown(4 * p * q * keep**k), 'seddikUpper': shown(2 * n * p * q * keep**k),
               'interiorSharp': shown(n * p * q * keep ** (k - 1))}


def log_moment(r, n, ddof):
    half = D(n - 1) / 2
    return r / 2 * (D(2) / (n - ddof)).ln() + log_gamma(half + r / 2) - log_gamma(half)


def chernoff(n, k, ratio, ddof):
    """min over r >= 0 of k ln M(r) - r ln ratio, by bisection of its slope."""
    half = D(n - 1) / 2

    def slope(r):
        return D(k) / 2 * (digamma(half + r / 2) - (D(n - ddof) / 2).ln()) - ratio.ln()

    if slope(D(0)) >= 0:
        return D(1)
    low, high = D(0), D(1)
    while slope(high) < 0:
        low, high = high, 2 * high
    for _ in range(90):
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) < 0 else (low, middle)
    return (k * log_moment(low, n, ddof) - low * ratio.ln()).exp()


def gaussian():
    with localcontext() as context:
        context.prec = 80
        for n, k, epsilon, sigma0, ddof in GAUSSIAN:
            sigma, ratio = number(sigma0), number(epsilon) / number(sigma0)
            mean, square = sigma * (k * log_moment(D(1), n, ddof)).exp(), sigma**2 * (D(n - 1) / (n - ddof)) ** k
            fourth = (k * log_moment(D(4), n, ddof)).exp() * sigma**4
            yield {'n': n, 'k': k, 'epsilon': epsilon, 'sigma0': sigma0, 'ddof': ddof, 'bertrand': shown(mean / number(epsilon)),
                   'moment': shown((k * log_moment(D('0.7'), n, ddof) - D('0.7') * ratio.ln()).exp()), 'chernoff': shown(chernoff(n, k, ratio, ddof)),
                   'mean': shown(mean), 'meanSd': shown((square - mean**2).sqrt()), 'square': shown(square), 'squareSd': shown((fourth - square**2).sqrt())}


def categorical():
    for (m, a, b), n, k in SURVIVING:
        bound = ancestral_bound(n, k)
        yield {'m': m, 'a': a, 'b': b, 'n': n, 'k': k, 'sharpUpper': shown(sum(1 - (1 - p) ** bound for p in zipf(m, a, b)))}


if __name__ == '__main__':
    tables = {'poisson': list(poisson()), 'bernoulli': list(bernoulli()), 'gaussian': list(gaussian()), 'categorical': list(categorical())}
    if '--quick' in sys.argv:
        print(json.dumps(tables))
    else:
        (HERE / 'sharp.json').write_text(json.dumps({'from': 'test/reference/sharp.py', **tables}, indent=1) + '\n')
