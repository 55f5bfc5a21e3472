import type { Recipe } from '../training/recipe';
import { REPRODUCE_BODY } from './reproduce-body';
import { reproduceSettings } from './reproduce-settings';

const HEAD = String.raw`#!/usr/bin/env python3
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
# the output layer is Dense 3 with softmax and (initializer, L2).
`;

/** `reproduce.py`: the recipe in Keras, on the images that predictions.csv names. */
export function reproduceScript(recipe: Recipe): string {
  return HEAD + reproduceSettings(recipe) + REPRODUCE_BODY;
}
