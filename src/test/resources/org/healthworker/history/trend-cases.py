"""Writes trend-cases.json, the values with which TrendCasesTest compares: python3 trend-cases.py

Made with SciPy 1.17.1 (slope, intercepts, interval, tau, p), NumPy 2.4.6 and pyMannKendall 1.4.3 (S, its
variance, and how dependence raises that).
"""

import json
import pathlib

import numpy
import pymannkendall
import scipy.stats


def made():
    random = numpy.random.default_rng(20261128)
    x = numpy.arange(96) * 0.25 - 24
    noise = random.standard_normal(96)
    outliers = 50 + 0.1 * x + 0.2 * noise
    outliers[[5, 6, 40, 77, 95]] += [40, -30, 25, 40, -45]
    dependent = numpy.zeros(96)
    for i in range(1, 96):
        dependent[i] = 0.8 * dependent[i - 1] + noise[i]
    gaps = numpy.concatenate([x[:20], x[50:61], x[90:]])
    return {
        "a few numbers": ([1, 2, 4, 7, 11, 12], [3, 1, 4, 1, 5, 9]),
        "a rise with noise": (x, 40 + 0.5 * x + noise),
        "a rise with values far away": (x, outliers),
        "a fall": (x, 40 - 0.3 * x + noise),
        "nothing but noise": (x, 60 + noise),
        "many equal values": (x, numpy.round(70 + 0.05 * x + 0.5 * noise)),
        # Binary fractions, or it would depend on rounding which of what the trend leaves are equal.
        "steps of a rounded rise": (x, 73 + numpy.floor(x / 2) / 8),
        "gaps": (gaps, 30 + 0.2 * gaps + noise[: len(gaps)]),
        "dependent values": (x, 50 + dependent),
        "dependent values that rise": (x, 50 + 0.6 * x + dependent),
        "a day's cycle": (x, 50 + 10 * numpy.sin(x / 24 * 2 * numpy.pi + 2) + 0.3 * noise),
        "equal values only": (x[:30], numpy.full(30, 12.5)),
    }


def variance_factor(y):
    """By as many lags as raise the variance, one after the other."""
    independent = pymannkendall.original_test(y).var_s
    if independent == 0:
        return 1
    best = independent
    for lag in range(1, len(y) - 2):
        variance = pymannkendall.hamed_rao_modification_test(y, lag=lag).var_s
        if variance <= best:
            break
        best = variance
    return best / independent


def case(name, x, y):
    y = numpy.asarray(y, dtype=float)
    line = scipy.stats.theilslopes(y, x, 0.95, method="joint")
    last = numpy.median((y - line.slope * numpy.asarray(x))[-5:])
    kendall = scipy.stats.kendalltau(x, y, method="asymptotic", variant="b")
    test = pymannkendall.original_test(y)
    constant = test.var_s == 0
    return {
        "name": name,
        "x": [float(value) for value in x],
        "y": [float(value) for value in y],
        "slope": float(line.slope),
        "intercept": float(line.intercept),
        "intercept_of_last_5": float(last),
        "least": float(line.low_slope),
        "greatest": float(line.high_slope),
        "s": int(test.s),
        "variance": float(test.var_s),
        "tau": float(test.Tau),
        "p": 1.0 if constant else float(kendall.pvalue),
        # Its ranks of what the trend leaves assume that times are equally far apart.
        "variance_factor": None if name in ("a few numbers", "gaps") else float(variance_factor(y)),
    }


cases = [case(name, x, y) for name, (x, y) in made().items()]
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text("[\n" + ",\n".join(json.dumps(one) for one in cases) + "\n]\n")
