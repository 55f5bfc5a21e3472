"""Times a training step of the article's network by PyTorch on the processor: prints JSON."""

import json
import time

import torch
from torch import nn

BATCH = 50
STEPS = 50
TURNS = 4

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(10000, 32),
    nn.Softsign(),
    nn.Linear(32, 60),
    nn.Sigmoid(),
    nn.Dropout(0.3),
    nn.Linear(60, 60),
    nn.Tanh(),
    nn.Dropout(0.3),
    nn.Linear(60, 3),
)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.8)
loss_of = nn.CrossEntropyLoss()
pixels = torch.randint(0, 256, (1000, 10000), dtype=torch.uint8)
labels = torch.randint(0, 3, (1000,))
order = torch.randperm(1000)


def train_step(step):
    start = step * BATCH % 1000
    rows = order[start : start + BATCH]
    inputs = pixels[rows].float() / 255
    penalty = sum(0.005 * model[layer].weight.square().sum() for layer in (0, 2, 5))
    loss = loss_of(model(inputs), labels[rows]) + penalty
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


for step in range(STEPS):
    train_step(step)
best = float("inf")
for _ in range(TURNS):
    start = time.perf_counter()
    for step in range(STEPS):
        train_step(step)
    best = min(best, (time.perf_counter() - start) / STEPS)
print(json.dumps({"msPerStep": 1000 * best, "version": torch.__version__}))
