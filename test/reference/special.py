"""Reference values for src/elementary and src/special, from Python's standard library alone.

    python3 test/reference/special.py

writes elementary.json and special.json next to this file. Nothing here shares a method with the code under test where another one
is affordable: functions are Taylor series in 60-digit decimals (libmpdec's exp and ln where it has them), tails are sums of exact
integers or of decimal terms. Every value is written as [high, low], two doubles whose sum has 30 digits, so that a test can
measure an error in fractions of an ulp. Arguments are doubles and taken exactly.
"""
import json
import os
import random
from decimal import Decimal, getcontext, localcontext
from fractions import Fraction
from math import comb

getcontext().prec = 60
getcontext().Emax = 10**8
getcontext().Emin = -(10**8)
D = Decimal
HERE = os.path.dirname(os.path.abspath(__file__))
TINY = D(10) ** -58


def pair(value):
    """A decimal as two doubles."""
    high = float(value)
    if high in (float("inf"), float("-inf")):
        raise ValueError(value)
    return [high, float(value - D(high))]


def rows(function, points):
    return [[*(list(p) if isinstance(p, tuple) else [p]), *pair(function(*(map(D, p) if isinstance(p, tuple) else [D(p)])))] for p in points]


# ---------------------------------------------------------------- elementary

def series(term, ratio):
    """term + term*ratio(1) + term*ratio(1)*ratio(2) + ..."""
    total, n = term, 0
    while abs(term) > abs(total) * TINY:
        n += 1
        term = term * ratio(n)
        total += term
    return total


def arctan_inverse(n, digits):
    with localcontext() as c:
        c.prec = digits
        square = D(n) * n
        power, total, odd = D(1) / n, D(0), 1
        while abs(power) > D(10) ** -digits:
            total += power / odd if odd % 4 == 1 else -power / odd
            power /= square
            odd += 2
        return total


def pi(digits=60):
    with localcontext() as c:
        c.prec = digits + 5
        return 4 * (4 * arctan_inverse(5, digits + 5) - arctan_inverse(239, digits + 5))


PI = pi(60)


def reduced(x):
    """x modulo 2 pi, small, with digits enough for the largest double."""
    digits = 60 + max(0, x.adjusted()) + 20
    with localcontext() as c:
        c.prec = digits + 20
        turn = 2 * pi(digits)
        return x - (x / turn).to_integral_value() * turn


def sin(x):
    with localcontext() as c:
        c.prec = 90
        r = reduced(x)
        return series(r, lambda n: -r * r / (2 * n * (2 * n + 1))) if r else r


def cos(x):
    with localcontext() as c:
        c.prec = 90
        r = reduced(x)
        return series(D(1), lambda n: -r * r / ((2 * n - 1) * 2 * n))


def expm1(x):
    return series(x, lambda n: x / (n + 1)) if abs(x) < 1 else x.exp() - 1


def log1p(x):
    with localcontext() as c:
        c.prec = 110
        return (1 + x).ln() if abs(x) > D("1e-30") else x - x * x / 2 + x * x * x / 3


def tanh(x):
    t = expm1(2 * x)
    return t / (t + 2)


def power(x, y):
    with localcontext() as c:
        c.prec = 100
        sign = -1 if x < 0 and y % 2 else 1
        return sign * (y * abs(x).ln()).exp()


def elementary():
    r = random.Random(1)
    spread = lambda low, high, n, signs=1: [
        (r.choice([-1, 1]) if signs == 2 else 1) * float(D(r.uniform(low, high)).exp()) for _ in range(n)
    ]
    near_one = [1 + (r.random() - 0.5) * 2.0 ** -r.randint(1, 50) for _ in range(60)]
    angles = [r.uniform(-4, 4) for _ in range(60)] + spread(-30, 40, 40, 2) + spread(40, 709, 12, 2)
    angles += [float(PI) * k / 2 for k in (1, 2, 3, 4, 710, 103993)] + [6381956970095103.0 * 2.0**797, 1e22, 2.0**1023]
    positive = spread(-740, 709, 60) + spread(-3, 3, 60) + near_one + [5e-324, 1e-310, 2.2250738585072014e-308, 1.7976931348623157e308]
    arguments = [r.uniform(-708, 709) for _ in range(60)] + [r.uniform(-2, 2) for _ in range(60)] + spread(-40, 0, 30, 2)
    small = spread(-42, 0, 80, 2) + [r.uniform(-0.999, 3) for _ in range(60)]
    powers = []
    for x in spread(-40, 40, 60):
        powers.append((x, r.uniform(-700, 700) / float(D(x).ln())))
    for x in near_one:
        if x != 1:
            powers.append((x, r.uniform(-700, 700) / float(D(x).ln())))
    powers += [(-r.uniform(0.5, 3), float(r.randint(-99, 99))) for _ in range(30)]
    return {
        "exp": rows(lambda x: x.exp(), arguments),
        "log": rows(lambda x: x.ln(), [x for x in positive if x != 1]),
        "log1p": rows(log1p, small + spread(0, 700, 20)),
        "expm1": rows(expm1, small + [r.uniform(-37, 40) for _ in range(40)] + [0.25, -0.25, 0.2499999, -0.2500001]),
        "tanh": rows(tanh, small + [r.uniform(-20, 20) for _ in range(30)] + [0.5, 0.5000001]),
        "sin": rows(sin, angles),
        "cos": rows(cos, angles),
        "pow": rows(power, powers),
    }


# ---------------------------------------------------------------- gamma and friends

def bernoulli(count):
    values = [Fraction(1)]
    for m in range(1, count):
        values.append(-sum(comb(m + 1, j) * values[j] for j in range(m)) / (m + 1))
    return values


B = [D(b.numerator) / D(b.denominator) for b in bernoulli(61)]
SHIFT = 60


def shifted(x):
    """The numbers x, x + 1, ... below SHIFT, and the first one above."""
    below = []
    while x < SHIFT:
        below.append(x)
        x += 1
    return below, x


def log_gamma(x):
    with localcontext() as c:
        c.prec = 90
        below, z = shifted(x)
        product = D(1)
        for v in below:
            product *= v
        tail = sum(B[2 * k] / (2 * k * (2 * k - 1) * z ** (2 * k - 1)) for k in range(1, 30))
        return (z - D("0.5")) * z.ln() - z + (2 * pi(90)).ln() / 2 + tail - product.ln()


def digamma(x):
    with localcontext() as c:
        c.prec = 90
        below, z = shifted(x)
        return z.ln() - 1 / (2 * z) - sum(B[2 * k] / (2 * k * z ** (2 * k)) for k in range(1, 30)) - sum(1 / v for v in below)


def polygamma(order, x):
    m = int(order)
    below, z = shifted(x)
    fact = lambda n: D(1) if n < 2 else n * fact(n - 1)
    tail = sum(B[2 * k] * fact(2 * k + m - 1) / (fact(2 * k) * z ** (2 * k + m)) for k in range(1, 28))
    value = fact(m - 1) / z**m + fact(m) / (2 * z ** (m + 1)) + tail + sum(fact(m) / v ** (m + 1) for v in below)
    return value if m % 2 else -value


def stirling_error(x):
    return log_gamma(x + 1) - ((x + D("0.5")) * x.ln() - x + (2 * PI).ln() / 2)


def log_beta(a, b):
    return log_gamma(a) + log_gamma(b) - log_gamma(a + b)


def log_choose(n, k):
    return log_gamma(n + 1) - log_gamma(k + 1) - log_gamma(n - k + 1)


def gamma_tail(a, x, upper):
    """Both tails from the one series of positive terms, with digits to spare for the complement."""
    with localcontext() as c:
        # The complement cancels as many digits as the upper tail is small.
        c.prec = 70 + (int((x - a) ** 2 / (x + a) * D("0.9")) if x > a else 0)
        with localcontext() as d:
            d.prec = c.prec
            term, total, n = 1 / a, 1 / a, 0
            stop = D(10) ** -c.prec
            while term > total * stop:
                n += 1
                term *= x / (a + n)
                total += term
        front = (a * x.ln() - x - wide_log_gamma(a, c.prec)).exp()
        lower = front * total
        return 1 - lower if upper else lower


def wide_log_gamma(a, digits):
    """ln Gamma at any precision: whole and half arguments by products, others only where 80 digits do."""
    twice = 2 * a
    if twice == int(twice) and a < 400:
        product, v = D(1), a
        while v > 1:
            v -= 1
            product *= v
        return product.ln() if v == 1 else product.ln() + pi(digits).ln() / 2
    if digits > 85:
        raise ValueError((a, digits))
    return log_gamma(a)


def normal_cdf(x):
    """Series for erf with digits enough for the complement."""
    with localcontext() as c:
        c.prec = 70 + int(x * x / 2)
        z = abs(x)
        term, total, n = z, z, 0
        stop = D(10) ** -c.prec
        while term > total * stop:
            n += 1
            term *= z * z / (2 * n + 1)
            total += term
        inner = total * (-z * z / 2).exp() / (2 * pi(c.prec)).sqrt()
        return D("0.5") - inner if x < 0 else D("0.5") + inner


def erfcx(x):
    with localcontext() as c:
        c.prec = 70 + int(x * x)
        term, total, n = x, x, 0
        stop = D(10) ** -c.prec
        while term > total * stop:
            n += 1
            term *= 2 * x * x / (2 * n + 1)
            total += term
        return (x * x).exp() - 2 * total / pi(c.prec).sqrt()


def normal_quantile(p):
    """Newton on ln cdf from a crude start; the cdf is the series above."""
    if p > D("0.5"):
        return -normal_quantile(1 - p)
    x = -(-2 * p.ln()).sqrt() + D("0.3")
    for _ in range(80):
        f = normal_cdf(x)
        step = (f.ln() - p.ln()) * f * (2 * PI).sqrt() * (x * x / 2).exp()
        x -= step
        if abs(step) < D(10) ** -35:
            return x
    raise ArithmeticError(p)


# ---------------------------------------------------------------- binomial and beta

def exact_upper(k, n, p):
    """P(K >= k) as a fraction of integers: p is a double, hence a dyadic rational."""
    f = Fraction(p)
    a, b = f.numerator, f.denominator - f.numerator
    return Fraction(sum(comb(n, j) * a**j * b ** (n - j) for j in range(k, n + 1)), f.denominator**n)


def decimal_of(fraction, digits=60):
    with localcontext() as c:
        c.prec = digits
        return D(fraction.numerator) / D(fraction.denominator)


def log_of(fraction):
    return decimal_of(fraction, 80).ln() if fraction < Fraction(1, 2) else log1p(-decimal_of(1 - fraction, 80))


def summed_upper(k, n, p):
    """ln P(K >= k) above the mean: mass by ln Gamma, then decimal terms until they no longer count."""
    with localcontext() as c:
        c.prec = 45
        q = 1 - p
        term, total, odds = D(1), D(1), p / q
        for j in range(int(k), int(n)):
            term *= (n - j) * odds / (j + 1)
            total += term
            if term < total * D(10) ** -36:
                break
    with localcontext() as c:
        c.prec = 80
        return log_choose(D(n), D(k)) + k * p.ln() + (n - k) * (1 - p).ln() + total.ln()


def binomial():
    r = random.Random(2)
    exact = []
    for n in (1, 2, 3, 7, 10, 25, 60, 150, 400, 900):
        for _ in range(6):
            p = r.choice([r.random(), 2.0 ** -r.randint(2, 30), 1 - 2.0 ** -r.randint(2, 20)])
            k = min(n, max(0, round(n * p + r.uniform(-7, 7) * (n * p * (1 - p)) ** 0.5)))
            upper = exact_upper(k, n, p)
            lower = 1 - exact_upper(k + 1, n, p)
            exact.append([k, n, p, *(None if v == 0 else pair(log_of(v)) for v in (upper, lower, upper + lower - 1))])
    large = []
    for n, p in ((10**4, 0.5), (10**5, 0.01), (10**6, 0.5), (10**6, 0.3), (10**6, 1e-4), (10**8, 0.2), (10**9, 0.01), (10**12, 1e-10), (10**12, 3e-8)):
        sd = (n * p * (1 - p)) ** 0.5
        for z in (0.5, 2, 4.7, 7.5, 30):
            k = int(n * p + z * sd) + 1
            large.append([k, n, p, *pair(summed_upper(D(k), D(n), D(p)))])
            back = n - int(n * p - z * sd)
            if back < n:
                large.append([back, n, 1 - p, *pair(summed_upper(D(back), D(n), D(1 - p)))])
    limits = []
    for n in (5, 20, 60):
        for k in (1, n // 3, n - 1):
            for tail in (0.025, 1e-6, 0.5):
                low, high = Fraction(0), Fraction(1)
                for _ in range(110):
                    middle = Fraction(round((low + high) / 2 * 2**120), 2**120)
                    low, high = (middle, high) if exact_upper(k, n, middle) < Fraction(tail) else (low, middle)
                limits.append([tail, k, n - k + 1, *pair(decimal_of(low))])
    return exact, large, limits


def beta_tail(x, a, b):
    """I_x(a, b) by the hypergeometric series of positive terms."""
    with localcontext() as c:
        c.prec = 80
        term, total, n = D(1), D(1), 0
        while term > total * D(10) ** -70:
            term *= x * (a + b + n) / (a + 1 + n)
            total += term
            n += 1
        return (a * x.ln() + b * (1 - x).ln() - log_beta(a, b) - a.ln()).exp() * total


def special():
    r = random.Random(3)
    spread = lambda low, high, n: [float(D(r.uniform(low, high)).exp()) for _ in range(n)]
    exact, large, limits = binomial()
    near = [c + s * 2.0**-e for c in (1, 2) for s in (-1, 1) for e in (2, 5, 9, 20, 40)]
    gammas = []
    for a in (0.5, 1.0, 1.5, 4.0, 9.5, 19.5, 20.0, 24.5, 60.0, 150.5, 333.0):
        for z in (-8, -4, -1.5, -0.2, 0.3, 2, 4, 8):
            x = a + z * a**0.5
            gammas.append((a, x if x > 0 else a / 50))
        gammas += [(a, a * 0.29), (a, a * 0.31), (a, a * 2.3), (a, a * 2.4)]
    lower = [(a, x) for a, x in gammas]
    big = [(a, a + z * a**0.5) for a in (1e4, 1e6, 1e9) for z in (-6.0, -2.0, -0.5)]
    betas = []
    for a, b in ((0.5, 0.5), (1.0, 3.0), (2.5, 40.0), (39.5, 39.5), (41.0, 41.0), (45.0, 300.0), (700.0, 50.0), (0.5, 200.0), (3000.0, 2000.0)):
        mean, sd = a / (a + b), (a * b / (a + b) ** 2 / (a + b + 1)) ** 0.5
        for z in (-6, -2.5, -1, -0.1):
            x = mean + z * sd
            betas.append((x if x > 0 else mean / 100, a, b))
    return {
        "logGamma": rows(log_gamma, spread(-30, 27, 40) + [r.uniform(0.05, 12) for _ in range(60)] + near + [1e12, 0.5, 2.5, 10.0, 9.999999]),
        "digamma": rows(digamma, spread(-6, 27, 40) + [1.0, 0.5, 10.0]),
        "digammaMinusLog": rows(lambda x: digamma(x) - x.ln(), spread(-6, 20, 40) + [5e8, 1.0, 10.0, 9.5]),
        "polygamma": rows(polygamma, [(float(o), x) for o in (1, 2, 3) for x in spread(-6, 20, 15) + [1.0, 14.0]]),
        "stirlingError": rows(stirling_error, [k / 2 for k in range(1, 41)] + spread(-0.69, 20, 40)),
        "log1pResidual": rows(lambda u: log1p(u) - u, spread(-30, 5, 30) + [-v for v in spread(-25, -0.01, 30)] + [-0.35, 0.5]),
        "binomialDeviance": rows(lambda x, m: x * (x / m).ln() + m - x, [(v * w, v) for v, w in zip(spread(-3, 25, 50), spread(-1, 1, 50))] + [(1e9 + 1, 1e9), (1e12, 1e12 + 8)]),
        "logChoose": rows(log_choose, [(float(n), float(r.randint(1, n - 1))) for n in (2, 5, 30, 1000, 10**6, 10**9, 10**12, 2**53 - 1) for _ in range(4)] + [(1e12, 3.0)]),
        "logBeta": rows(log_beta, [(spread(-3, 20, 1)[0], spread(-3, 20, 1)[0]) for _ in range(50)]),
        "erfcx": rows(erfcx, spread(-10, 3.2, 40) + [3.75, 26.0]),
        "normalCdf": rows(normal_cdf, [-r.uniform(0, 37.5) for _ in range(40)] + [r.uniform(0, 8) for _ in range(10)] + [-37.0, -1.0, -1e-9]),
        "normalQuantile": rows(normal_quantile, spread(-680, -1, 30) + [r.random() for _ in range(20)] + [0.075, 0.925, 0.5 - 1e-9, 0.975, 1e-10, 1e-300]),
        "regularizedGammaLower": rows(lambda a, x: gamma_tail(a, x, False), lower + big),
        "regularizedGammaUpper": rows(lambda a, x: gamma_tail(a, x, True), gammas),
        "regularizedBeta": rows(beta_tail, betas),
        "betaQuantile": limits,
        "binomialExact": exact,
        "binomialLarge": large,
    }


def write(name, tables):
    """One row a line: a change of a single value is a change of a single line."""
    text = ",\n".join(
        json.dumps(key) + ": [\n" + ",\n".join(json.dumps(row) for row in table) + "\n]" for key, table in tables.items()
    )
    with open(os.path.join(HERE, name), "w") as file:
        file.write("{\n" + text + "\n}\n")


if __name__ == "__main__":
    write("elementary.json", elementary())
    write("special.json", special())
