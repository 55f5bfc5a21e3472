"""Writes src/domain/evaluation/bootstrap.oracle.json, with NumPy and scikit-learn:

    python3 src/domain/testing/make-bootstrap-oracle.py > src/domain/evaluation/bootstrap.oracle.json

The images are the 200 of report.oracle.json in patients of one to four images. Everything here is
written anew from the definition of a cluster bootstrap, with scikit-learn's own scores.
"""
import json

import numpy as np
import sklearn
from sklearn import metrics

RESAMPLES = 20_000


def lcg(count, seed):
    """x <- (1664525 x + 1013904223) mod 2^32, divided by 2^32."""
    values, x = np.empty(count), seed
    for i in range(count):
        x = (1664525 * x + 1013904223) % 2**32
        values[i] = x / 2**32
    return values


N = 200
truth = (lcg(N, 3) ** 2 * 3).astype(int)
scores = lcg(3 * N, 4).reshape(N, 3)
scores[np.arange(N), truth] += 0.35
probabilities = scores / scores.sum(1, keepdims=True)
# Patient k of a class has the next 1 + k mod 4 images of that class.
patients = []
for label in range(3):
    rows, k = list(np.flatnonzero(truth == label)), 0
    while rows:
        size = 1 + k % 4
        patients.append((label, rows[:size]))
        rows, k = rows[size:], k + 1


def calibration_error(y, p):
    predicted, confidence = p.argmax(1), p.max(1)
    bins = np.minimum((confidence * 10).astype(int), 9)
    return sum(
        abs((predicted[bins == b] == y[bins == b]).mean() - confidence[bins == b].mean())
        * (bins == b).mean()
        for b in np.unique(bins)
    )


def figures(rows):
    y, p = truth[rows], probabilities[rows]
    predicted = p.argmax(1)
    return {
        "balancedAccuracy": metrics.balanced_accuracy_score(y, predicted),
        "macroF1": metrics.f1_score(y, predicted, average="macro"),
        "weightedF1": metrics.f1_score(y, predicted, average="weighted"),
        "matthewsCorrelation": metrics.matthews_corrcoef(y, predicted),
        "cohenKappa": metrics.cohen_kappa_score(y, predicted),
        "macroRocAuc": metrics.roc_auc_score(y, p, multi_class="ovr", average="macro"),
        "logLoss": metrics.log_loss(y, p),
        "brierScore": ((p - np.eye(3)[y]) ** 2).sum(1).mean(),
        "calibrationError": calibration_error(y, p),
        "rocAucOfNormal": metrics.roc_auc_score(y == 1, p[:, 1]),
        "averagePrecisionOfNormal": metrics.average_precision_score(y == 1, p[:, 1]),
        "f1OfNormal": metrics.f1_score(y, predicted, average=None)[1],
    }


random = np.random.default_rng(5)
drawn = []
for _ in range(RESAMPLES):
    rows = []
    for label in range(3):
        own = [images for one, images in patients if one == label]
        for at in random.integers(len(own), size=len(own)):
            rows += own[at]
    drawn.append(figures(np.array(rows)))

print(
    json.dumps(
        {
            "what": "Percentiles of scores over resamples of whole patients within each class.",
            "versions": {"numpy": np.__version__, "sklearn": sklearn.__version__},
            "resamples": RESAMPLES,
            "patients": len(patients),
            "intervals": {
                key: dict(
                    zip(
                        ("low", "high", "sd"),
                        (*np.quantile([one[key] for one in drawn], (0.025, 0.975)), np.std([one[key] for one in drawn])),
                    )
                )
                for key in drawn[0]
            },
        },
        indent=2,
    )
)
