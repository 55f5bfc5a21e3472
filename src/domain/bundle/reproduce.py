#!/usr/bin/env python3
"""Trains the network of this bundle again with Keras, on the same images.

    python reproduce.py --data dataset.npz
    python reproduce.py --data path/to/Coronahack-Chest-XRay-Dataset
    python reproduce.py --data dataset.npz --units 512 256 128 --epochs 100
    python reproduce.py --data dataset.npz --check

--data is the dataset.npz that X-ray Trainer saves on its Data page, or the unzipped archive. The
file predictions.csv, beside this one, says which images are learned from, validated and tested on.
--units takes one number for each hidden layer of the recipe. --check trains nothing: it runs the
network in model/ with NumPy and compares it with the probabilities in predictions.csv.

Needs NumPy and Keras 3 with a backend of your choice ("pip install keras jax", say, and
KERAS_BACKEND=jax); a folder of images needs opencv-python too; --check needs NumPy alone.

The seed decides everything random here as well, but Python draws other numbers than the page does:
expect figures like those of another seed, not the same ones. Never for diagnosis.
"""

import argparse
import csv
import json
import math
import sys
from pathlib import Path

import numpy as np

# The recipe of the run. Layers: ("dense", units, activation, initializer, L2) or ("dropout", rate);
# the output layer has a unit a class, with softmax and (initializer, L2).
SEED = 0
EPOCHS = 50
BATCH_SIZE = 50
LEARNING_RATE = 0.01
MOMENTUM = 0.8
SCHEDULE = ("constant",)
OVERSAMPLE = True
PIXEL_SCALING = "unit"
BLANKING = None
AUGMENTATION = None
AVERAGE_DECAY = None
VALIDATE_ON = "test"
OWN_VALIDATION = False
PATIENCE = None
KEEP_BEST_EPOCH = False
LAYERS = [
    ("dense", 32, "softsign", "glorot_normal", 0.005),
    ("dense", 60, "sigmoid", "glorot_uniform", 0.005),
    ("dropout", 0.3),
    ("dense", 60, "tanh", "glorot_uniform", 0.005),
    ("dropout", 0.3),
]
OUTPUT = ("glorot_uniform", 0)
CLASSES = ["COVID-19", "Normal", "Pneumonia"]
# The end of the recipe.

HERE = Path(__file__).resolve().parent
SIDE = 100
FOLDERS = {"train": ("train",), "validation": ("val", "dev"), "test": ("test",)}
SCALES = {"unit": (1 / 255, 0.0), "signed": (1 / 127.5, -1.0), "none": (1.0, 0.0)}


def read_table():
    """Every image of the run: its name, split, class and what the page's network said of it."""
    with open(HERE / "predictions.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def load_pixels(data, table):
    """Grey values of the table's images, uint8 [n, 100, 100], from an .npz or a folder."""
    if Path(data).is_dir():
        return np.stack(list(read_folder(data, table)))
    with np.load(data) as arrays:
        pixels = {
            (split, str(name)): image
            for split in ("train", "validation", "test")
            if "x_" + split in arrays
            for name, image in zip(arrays["names_" + split], arrays["x_" + split])
        }
    keys = [(archive_split(row), row["name"]) for row in table]
    missing = [name for split, name in keys if (split, name) not in pixels]
    if missing:
        sys.exit(f"{data} lacks {len(missing)} images of the run, the first is {missing[0]}.")
    return np.stack([pixels[key] for key in keys])


def archive_split(row):
    """Where an image lies: held out of train for validation, unless the archive has its own."""
    return "train" if row["split"] == "validation" and not OWN_VALIDATION else row["split"]


def read_folder(folder, table):
    import cv2

    paths = {}
    for path in sorted(Path(folder).rglob("*")):
        paths.setdefault(path.name, []).append(path)
    for row in table:
        found = paths.get(row["name"])
        if not found:
            sys.exit(f"{row['name']} is not in {folder}.")
        names = FOLDERS[archive_split(row)]
        path = next((path for path in found if lies_in(path.relative_to(folder), names)), found[0])
        grey = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        if grey is None:
            sys.exit(f"{path} cannot be read.")
        yield cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR)


def lies_in(path, names):
    """Whether one of the folders of a path begins with one of the names."""
    return any(part.lower().startswith(names) for part in path.parts[:-1])


def blank(pixels):
    """Blackens the part that the recipe does not show."""
    if BLANKING is None:
        return pixels
    blanked, width, height = BLANKING

    def inside(share):
        margin = int(SIDE * (1 - share) / 2 + 0.5)
        return (np.arange(SIDE) >= margin) & (np.arange(SIDE) < SIDE - margin)

    centre = inside(height)[:, None] & inside(width)[None, :]
    return np.where(centre if blanked == "centre" else ~centre, 0, pixels)


def scale(pixels):
    """Grey values as the network's input, float32 [n, 10000]."""
    factor, offset = SCALES[PIXEL_SCALING]
    inputs = np.asarray(pixels, np.float32) * np.float32(factor) + np.float32(offset)
    return inputs.reshape(len(pixels), SIDE * SIDE)


def oversample(labels, rng):
    """Positions that show every class as often as the largest: duplicates, never new pixels."""
    largest = np.bincount(labels).max()
    parts = []
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        copies, rest = divmod(largest, len(members))
        parts += [members] * copies + [rng.choice(members, rest, replace=False)]
    return np.concatenate(parts)


def augment(pixels, rng):
    """Random shift, scale, mirroring, brightness and contrast; bilinear, the border repeated."""
    if AUGMENTATION is None:
        return pixels
    count = len(pixels)

    def around_0():
        return rng.uniform(-1, 1, count)

    zoom_y = 1 / (1 + AUGMENTATION["scale"] * around_0())
    mirrored = AUGMENTATION["flip"] * (rng.random(count) < 0.5)
    zoom_x = np.where(mirrored, -zoom_y, zoom_y)
    columns, right, along = source_positions(zoom_x, around_0())
    rows, below, down = source_positions(zoom_y, around_0())
    image = np.arange(count)[:, None, None]

    def row_of(rows):
        left_values = pixels[image, rows[:, :, None], columns[:, None, :]]
        right_values = pixels[image, rows[:, :, None], right[:, None, :]]
        return left_values * (1 - along[:, None, :]) + right_values * along[:, None, :]

    values = row_of(rows) * (1 - down[:, :, None]) + row_of(below) * down[:, :, None]
    gain = 1 + AUGMENTATION["contrast"] * around_0()
    offset = 127.5 * (1 - gain) + 255 * AUGMENTATION["brightness"] * around_0()
    return np.clip(values * gain[:, None, None] + offset[:, None, None], 0, 255)


def source_positions(zoom, shifted):
    """Where each column (or row) comes from: the pixel before it, the one after, the share of that."""
    middle = (SIDE - 1) / 2
    start = middle * (1 - zoom) - AUGMENTATION["shift"] * SIDE * shifted
    position = np.clip(zoom[:, None] * np.arange(SIDE) + start[:, None], 0, SIDE - 1)
    before = np.floor(position).astype(int)
    return before, np.minimum(before + 1, SIDE - 1), position - before


def learning_rate_at(epochs_done, initial, epochs):
    if SCHEDULE[0] == "step":
        return initial * SCHEDULE[2] ** int(epochs_done // SCHEDULE[1])
    if SCHEDULE[0] == "cosine":
        return initial * (1 + math.cos(math.pi * epochs_done / epochs)) / 2
    return initial


def with_units(units):
    """The recipe's layers, the dense ones with other numbers of units."""
    layers, units = [], list(units)
    for layer in LAYERS:
        layers.append(("dense", units.pop(0)) + layer[2:] if layer[0] == "dense" else layer)
    return layers


def build_network(layers):
    import keras

    def dense(units, activation, initializer, l2):
        return keras.layers.Dense(
            units,
            activation=activation,
            kernel_initializer=initializer,
            kernel_regularizer=keras.regularizers.L2(l2) if l2 > 0 else None,
        )

    network = keras.Sequential([keras.Input((SIDE * SIDE,))])
    for kind, *values in layers:
        network.add(dense(*values) if kind == "dense" else keras.layers.Dropout(*values))
    network.add(dense(len(CLASSES), "softmax", *OUTPUT))
    return network


def train(pixels, labels, splits, layers, args):
    """One training, epoch by epoch. Returns the network, its history and the epoch that is kept."""
    import keras

    keras.utils.set_random_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    network = build_network(layers)
    network.compile(
        optimizer=keras.optimizers.SGD(learning_rate=args.learning_rate, momentum=MOMENTUM),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    learned = np.flatnonzero(splits == "train")
    if OVERSAMPLE:
        learned = learned[oversample(labels[learned], rng)]
    steps = math.ceil(len(learned) / args.batch_size)
    validated = np.flatnonzero(splits == VALIDATE_ON)
    average = network.get_weights()
    history, best = [], None
    for epoch in range(args.epochs):
        rng.shuffle(learned)
        sums = {}
        for step in range(steps):
            batch = learned[step * args.batch_size : (step + 1) * args.batch_size]
            rate = learning_rate_at(epoch + step / steps, args.learning_rate, args.epochs)
            network.optimizer.learning_rate = rate
            inputs = scale(augment(pixels[batch], rng))
            # Some backends go on counting from batch to batch, others do not.
            network.reset_metrics()
            figures = network.train_on_batch(inputs, labels[batch], return_dict=True)
            for key, value in figures.items():
                sums[key] = sums.get(key, 0) + float(value) * len(batch)
            average = next_average(average, network.get_weights(), epoch * steps + step)
        record = {"epoch": epoch + 1, **{key: sums[key] / len(learned) for key in sums}}
        trained = network.get_weights()
        network.set_weights(average)
        if len(validated) > 0:
            figures = network.evaluate(
                scale(pixels[validated]), labels[validated], verbose=0, return_dict=True
            )
            record.update({"val_" + key: float(value) for key, value in figures.items()})
        history.append(record)
        print(json.dumps(record), flush=True)
        if len(validated) > 0 and (best is None or record["val_loss"] < best[0]):
            best = (record["val_loss"], epoch + 1, average)
        if PATIENCE is not None and best is not None and epoch + 1 - best[1] >= PATIENCE:
            break
        network.set_weights(trained)
    kept = best[1] if KEEP_BEST_EPOCH and best else len(history)
    network.set_weights(best[2] if KEEP_BEST_EPOCH and best else average)
    return network, history, kept


def next_average(average, weights, step):
    """The exponential average of the weights; the weights themselves where the recipe has none."""
    if AVERAGE_DECAY is None:
        return weights
    decay = min(AVERAGE_DECAY, (1 + step) / (10 + step))
    return [decay * old + (1 - decay) * new for old, new in zip(average, weights)]


def scores(labels, probabilities):
    """Accuracy, F1 and the confusion matrix (rows are true classes, columns predicted)."""
    count = len(CLASSES)
    predicted = probabilities.argmax(axis=1)
    matrix = np.bincount(labels * count + predicted, minlength=count * count).reshape(count, count)
    correct, support, said = np.diag(matrix), matrix.sum(axis=1), matrix.sum(axis=0)
    f1 = 2 * correct / np.maximum(support + said, 1)
    present = support > 0
    return {
        "images": int(support.sum()),
        "accuracy": float(correct.sum() / support.sum()),
        "balanced_accuracy": float((correct[present] / support[present]).mean()),
        "macro_f1": float(f1.mean()),
        "weighted_f1": float((f1 * support).sum() / support.sum()),
        "recall": dict(zip(CLASSES, (correct / np.maximum(support, 1)).tolist())),
        "confusion_matrix": matrix.tolist(),
    }


ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "elu": lambda z: np.where(z < 0, np.expm1(np.minimum(z, 0)), z),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "softsign": lambda z: z / (1 + np.abs(z)),
}


def page_network(inputs):
    """What the network in model/ says, with NumPy alone: float64 [n, classes]."""
    weights = np.fromfile(HERE / "model" / "weights.bin", dtype="<f4").astype(np.float64)
    values = inputs.astype(np.float64)

    def dense(values, units):
        nonlocal weights
        size = values.shape[1] * units
        kernel, bias, weights = np.split(weights, [size, size + units])
        return values @ kernel.reshape(-1, units) + bias

    for kind, *layer in LAYERS:
        if kind == "dense":
            values = ACTIVATIONS[layer[1]](dense(values, layer[0]))
    logits = dense(values, len(CLASSES))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def check(pixels, table):
    """Compares the network in model/ with the probabilities that the page gave."""
    said = np.array([[float(row["p_" + name]) for name in CLASSES] for row in table])
    difference = np.abs(page_network(scale(pixels)) - said).max()
    print(f"{len(table)} images, largest difference of a probability {difference:.2e}")
    return difference < 1e-3


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True, help="dataset.npz, or the archive's folder")
    parser.add_argument("--check", action="store_true", help="only compare model/ with the page")
    parser.add_argument("--out", default="metrics.json", help="where the metrics go")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--batch-size", type=int, default=BATCH_SIZE)
    parser.add_argument("--learning-rate", type=float, default=LEARNING_RATE)
    hidden = [layer[1] for layer in LAYERS if layer[0] == "dense"]
    parser.add_argument(
        "--units", type=int, nargs="*", default=hidden, help="of the hidden layers, in order"
    )
    args = parser.parse_args()
    if len(args.units) != len(hidden):
        parser.error(f"--units takes {len(hidden)} numbers, one for each hidden layer")
    return args


def main():
    args = parse_arguments()
    table = read_table()
    pixels = blank(load_pixels(args.data, table))
    if args.check:
        sys.exit(0 if check(pixels, table) else 1)
    labels = np.array([CLASSES.index(row["true"]) for row in table])
    splits = np.array([row["split"] for row in table])
    network, history, kept = train(pixels, labels, splits, with_units(args.units), args)
    metrics = {"arguments": vars(args), "kept_epoch": kept, "history": history}
    for split in sorted(set(splits)):
        rows = np.flatnonzero(splits == split)
        said = np.asarray(network.predict(scale(pixels[rows]), verbose=0))
        metrics[split] = scores(labels[rows], said)
        print(split, json.dumps(metrics[split]), flush=True)
    Path(args.out).write_text(json.dumps(metrics, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
