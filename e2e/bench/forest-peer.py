"""scikit-learn's random forest on the images that the page exported.

python3 forest-peer.py DATASET.npz none|duplicate SEED PROCESSES prints the figures as JSON.
"""

import json
import sys
import time

import numpy
import sklearn
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score

CLASSES = [0, 1, 2]
TREES = 100


def repeat_small_classes(labels, seed):
    """Positions that name every class as often as the largest, each image as evenly as can be."""
    random = numpy.random.RandomState(seed)
    largest = numpy.bincount(labels).max()
    parts = []
    for label in CLASSES:
        members = numpy.flatnonzero(labels == label)
        copies, rest = divmod(largest, len(members))
        parts += [numpy.tile(members, copies), random.permutation(members)[:rest]]
    return numpy.concatenate(parts)


def main():
    path, oversampling, seed, processes = sys.argv[1:]
    data = numpy.load(path)
    x_train = data["x_train"].reshape(len(data["x_train"]), -1)
    x_test = data["x_test"].reshape(len(data["x_test"]), -1)
    y_train, y_test = data["y_train"], data["y_test"]
    if oversampling == "duplicate":
        rows = repeat_small_classes(y_train, int(seed))
        x_train, y_train = x_train[rows], y_train[rows]
    forest = RandomForestClassifier(TREES, random_state=int(seed), n_jobs=int(processes))
    start = time.perf_counter()
    forest.fit(x_train, y_train)
    fit_ms = 1000 * (time.perf_counter() - start)
    predicted = forest.predict(x_test)
    figures = {
        "fitMs": fit_ms,
        "accuracy": accuracy_score(y_test, predicted),
        "macroF1": f1_score(y_test, predicted, labels=CLASSES, average="macro", zero_division=0),
        "confusionMatrix": confusion_matrix(y_test, predicted, labels=CLASSES).tolist(),
        "version": sklearn.__version__,
    }
    print(json.dumps(figures))


main()
