"""The networks of YouTubeDNN and DSSM in PyTorch as peers of the speed benchmark: the same layers, batches, sampled softmax
and optimizer. Batches and negatives are drawn before the clock starts."""

from time import perf_counter

import numpy
import torch
from peer import FLOAT32, INT32, serve, versions


def dense_layers(sizes):
    """Linear layers with a ReLU between each two."""
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layer = torch.nn.Linear(inputs, outputs)
        torch.nn.init.xavier_uniform_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
        layers += [layer, torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


class YouTubeDNN(torch.nn.Module):
    """Users: means of the latest items and the age of the example, through layers. Items: their rows of a table."""

    def __init__(self, counts, options, sparse):
        super().__init__()
        dimensions = options["dimensions"]
        inputs = len(options["windows"]) * dimensions + 1
        self.history = torch.nn.EmbeddingBag(counts["items"], dimensions, mode="mean", sparse=sparse)
        self.item_table = torch.nn.Embedding(counts["items"], dimensions, sparse=sparse)
        self.tables = [self.history.weight, self.item_table.weight]
        for table in self.tables:
            torch.nn.init.normal_(table, std=dimensions**-0.5)
        self.user_layers = dense_layers([inputs, *options["hidden"], dimensions])

    def layers(self):
        return list(self.user_layers.parameters())

    def users(self, batch):
        means = [self.history(rows, offsets) for rows, offsets in batch["bags"]]
        return self.user_layers(torch.cat([*means, batch["ages"]], 1))

    def items(self, rows):
        return self.item_table(rows)


class DSSM(torch.nn.Module):
    """Users: the vector of the id and means of the latest items, through layers. Items: the vector of the id, through one
    layer. Both end in vectors of length 1; the score is their product divided by the temperature."""

    def __init__(self, counts, options, sparse):
        super().__init__()
        dimensions = options["dimensions"]
        self.temperature = options["temperature"]
        inputs = (1 + len(options["windows"])) * dimensions
        self.history = torch.nn.EmbeddingBag(counts["items"], dimensions, mode="mean", sparse=sparse)
        self.user_table = torch.nn.Embedding(counts["users"], dimensions, sparse=sparse)
        self.item_table = torch.nn.Embedding(counts["items"], dimensions, sparse=sparse)
        self.tables = [self.history.weight, self.user_table.weight, self.item_table.weight]
        for table in self.tables:
            torch.nn.init.normal_(table, std=dimensions**-0.5)
        self.user_layers = dense_layers([inputs, *options["hidden"], dimensions])
        self.item_layers = dense_layers([dimensions, dimensions])

    def layers(self):
        return [*self.user_layers.parameters(), *self.item_layers.parameters()]

    def users(self, batch):
        means = [self.history(rows, offsets) for rows, offsets in batch["bags"]]
        vectors = self.user_layers(torch.cat([self.user_table(batch["users"]), *means], 1))
        return torch.nn.functional.normalize(vectors) / self.temperature

    def items(self, rows):
        return torch.nn.functional.normalize(self.item_layers(self.item_table(rows)))


NETWORKS = {"youtube_dnn": YouTubeDNN, "dssm": DSSM}


def loss_of(network, batch):
    users = network.users(batch)
    items = network.items(torch.cat([batch["own"], batch["negatives"]]))
    own, negatives = items[: len(users)], items[len(users) :]
    own_scores = (users * own).sum(1) + batch["own_correction"]
    others = users @ negatives.T + batch["negative_correction"]
    scores = torch.cat([own_scores.unsqueeze(1), others], 1)
    return torch.nn.functional.cross_entropy(scores, torch.zeros(len(users), dtype=torch.int64))


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
        name, way = model.split()
        sparse = way == "sparse"
        counts = {"users": len(self.offsets) - 1, "items": self.item_count}
        self.network = NETWORKS[name](counts, options, sparse)
        batches = [
            batch for epoch in range(options["epochs"]) for batch in self.batches(options, epoch)
        ]
        tables, dense = self.network.tables, self.network.layers()
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
            loss_of(self.network, batch).backward()
            for optimizer in optimizers:
                optimizer.step()
        return {"seconds": perf_counter() - start}

    def batches(self, options, epoch):
        """As many examples of each user as asked for, and the negatives of each batch."""
        random = numpy.random.default_rng(epoch)
        places, starts, users = [], [], []
        for user, (first, end) in enumerate(zip(self.offsets, self.offsets[1:])):
            candidates = numpy.arange(first + 1, end)
            if len(candidates) > options["samples_per_user"]:
                candidates = random.choice(candidates, options["samples_per_user"], replace=False)
            places.append(candidates)
            starts.append(numpy.full(len(candidates), first))
            users.append(numpy.full(len(candidates), user))
        order = random.permutation(sum(len(some) for some in places))
        places, starts, users = (numpy.concatenate(all)[order] for all in (places, starts, users))
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
            yield {
                "bags": self.bags(starts[first : first + size], ends),
                "ages": torch.from_numpy(ages.astype(numpy.float32)),
                "users": torch.from_numpy(users[first : first + size]),
                "own": torch.from_numpy(own),
                "negatives": torch.from_numpy(negatives),
                "own_correction": torch.from_numpy(-numpy.log(draws * shares[own]).astype(numpy.float32)),
                "negative_correction": torch.from_numpy(correction.astype(numpy.float32)),
            }

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
        count = len(self.offsets) - 1
        batch = {
            "bags": self.bags(self.offsets[:-1], self.offsets[1:]),
            "ages": torch.zeros(count, 1),
            "users": torch.arange(count),
        }
        with torch.no_grad():
            self.network.users(batch).numpy().astype(FLOAT32).tofile(users)
            self.network.items(torch.arange(self.item_count)).numpy().astype(FLOAT32).tofile(items)
        return {}


serve(Peer())
