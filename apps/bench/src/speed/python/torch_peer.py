"""The network of YouTubeDNN in PyTorch as a peer of the speed benchmark: the same layers, batches, sampled softmax and
optimizer. Batches and negatives are drawn before the clock starts."""

from time import perf_counter

import numpy
import torch
from peer import FLOAT32, INT32, serve, versions


class Towers(torch.nn.Module):
    def __init__(self, items, dimensions, windows, hidden, sparse):
        super().__init__()
        deviation = dimensions**-0.5
        self.history = torch.nn.EmbeddingBag(items, dimensions, mode="mean", sparse=sparse)
        self.items = torch.nn.Embedding(items, dimensions, sparse=sparse)
        torch.nn.init.normal_(self.history.weight, std=deviation)
        torch.nn.init.normal_(self.items.weight, std=deviation)
        sizes = [len(windows) * dimensions + 1, *hidden, dimensions]
        layers = []
        for inputs, outputs in zip(sizes, sizes[1:]):
            layer = torch.nn.Linear(inputs, outputs)
            torch.nn.init.xavier_uniform_(layer.weight)
            torch.nn.init.zeros_(layer.bias)
            layers += [layer, torch.nn.ReLU()]
        self.layers = torch.nn.Sequential(*layers[:-1])

    def users(self, bags, ages):
        means = [self.history(rows, offsets) for rows, offsets in bags]
        return self.layers(torch.cat([*means, ages], 1))

    def loss(self, bags, ages, own, negatives, own_correction, negative_correction):
        users = self.users(bags, ages)
        own_scores = (users * self.items(own)).sum(1) + own_correction
        others = users @ self.items(negatives).T + negative_correction
        scores = torch.cat([own_scores.unsqueeze(1), others], 1)
        return torch.nn.functional.cross_entropy(scores, torch.zeros(len(own), dtype=torch.int64))


class Peer:
    def versions(self):
        return versions(torch)

    def load(self, offsets, columns, times, item_count):
        """Reads the histories: little-endian files with where each user's items start, the items, and their times."""
        self.offsets = numpy.fromfile(offsets, dtype=INT32).astype(numpy.int64)
        self.columns = numpy.fromfile(columns, dtype=INT32).astype(numpy.int64)
        self.times = numpy.fromfile(times, dtype=FLOAT32)
        self.item_count = item_count
        return {}

    def train(self, model, options, threads):
        torch.set_num_threads(threads)
        torch.manual_seed(0)
        self.windows = options["windows"]
        sparse = model == "sparse"
        self.network = Towers(
            self.item_count, options["dimensions"], self.windows, options["hidden"], sparse
        )
        batches = [
            batch for epoch in range(options["epochs"]) for batch in self.batches(options, epoch)
        ]
        tables = [self.network.history.weight, self.network.items.weight]
        dense = list(self.network.layers.parameters())
        rate = options["learning_rate"]
        optimizers = (
            [torch.optim.SparseAdam(tables, lr=rate), torch.optim.Adam(dense, lr=rate)]
            if sparse
            else [torch.optim.Adam(tables + dense, lr=rate)]
        )
        start = perf_counter()
        for step, batch in enumerate(batches):
            for optimizer in optimizers:
                for group in optimizer.param_groups:
                    group["lr"] = rate * (1 - step / len(batches))
                optimizer.zero_grad()
            self.network.loss(*batch).backward()
            for optimizer in optimizers:
                optimizer.step()
        return {"seconds": perf_counter() - start}

    def batches(self, options, epoch):
        """As many examples of each user as asked for, and the negatives of each batch."""
        random = numpy.random.default_rng(epoch)
        places, starts = [], []
        for first, end in zip(self.offsets, self.offsets[1:]):
            candidates = numpy.arange(first + 1, end)
            if len(candidates) > options["samples_per_user"]:
                candidates = random.choice(candidates, options["samples_per_user"], replace=False)
            places.append(candidates)
            starts.append(numpy.full(len(candidates), first))
        places, starts = numpy.concatenate(places), numpy.concatenate(starts)
        order = random.permutation(len(places))
        places, starts = places[order], starts[order]
        counts = numpy.maximum(1, numpy.bincount(self.columns, minlength=self.item_count))
        shares = counts ** options["negative_exponent"]
        shares = shares / shares.sum()
        size, draws = options["batch_size"], options["negatives"]
        span = self.times.max() - self.times.min() or 1
        for first in range(0, len(places), size):
            ends = places[first : first + size]
            own = self.columns[ends]
            negatives = random.choice(self.item_count, draws, p=shares)
            correction = numpy.tile(-numpy.log(draws * shares[negatives]), (len(own), 1))
            correction[own[:, None] == negatives[None, :]] = -1e9
            ages = ((self.times.max() - self.times[ends]) / span)[:, None]
            yield (
                self.bags(starts[first : first + size], ends),
                torch.from_numpy(ages.astype(numpy.float32)),
                torch.from_numpy(own),
                torch.from_numpy(negatives),
                torch.from_numpy(-numpy.log(draws * shares[own]).astype(numpy.float32)),
                torch.from_numpy(correction.astype(numpy.float32)),
            )

    def bags(self, starts, ends):
        bags = []
        for window in self.windows:
            lengths = numpy.minimum(window, ends - starts)
            offsets = numpy.concatenate([[0], numpy.cumsum(lengths)])
            rows = numpy.arange(offsets[-1]) + numpy.repeat(ends - lengths - offsets[:-1], lengths)
            bags.append((torch.from_numpy(self.columns[rows]), torch.from_numpy(offsets[:-1])))
        return bags

    def write(self, users, items):
        """Writes the vectors of users, as of the end of their histories, and of items, 32-bit floating point."""
        with torch.no_grad():
            bags = self.bags(self.offsets[:-1], self.offsets[1:])
            vectors = self.network.users(bags, torch.zeros(len(self.offsets) - 1, 1))
            vectors.numpy().astype(FLOAT32).tofile(users)
            self.network.items.weight.numpy().astype(FLOAT32).tofile(items)
        return {}


serve(Peer())
