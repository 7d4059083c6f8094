"""SASRec in PyTorch as a peer of the speed benchmark: the same blocks, batches, shared negatives, sampled softmax and
optimizer. No padding is computed in dense layers, and little in attention, which takes histories of like length together.
Batches and negatives are drawn before the clock starts."""

from time import perf_counter

import numpy
import torch
from peer import FLOAT32, INT32, serve, versions
from torch.nn import functional

# Histories that are padded to the longest of them for attention.
TOGETHER = 8


class Block(torch.nn.Module):
    def __init__(self, dimensions, heads, dropout):
        super().__init__()
        self.heads = heads
        self.attention_norm = torch.nn.LayerNorm(dimensions)
        self.inputs = torch.nn.Linear(dimensions, 3 * dimensions, bias=False)
        self.feed_norm = torch.nn.LayerNorm(dimensions)
        self.inner = torch.nn.Linear(dimensions, dimensions)
        self.outer = torch.nn.Linear(dimensions, dimensions)
        self.drop = torch.nn.Dropout(dropout)

    def forward(self, x, lengths):
        x = x + self.drop(self.attend(self.inputs(self.attention_norm(x)), lengths))
        inner = self.drop(functional.relu(self.inner(self.feed_norm(x))))
        return x + self.drop(self.outer(inner))

    def attend(self, inputs, lengths):
        """Histories stand one behind the other, the longest first."""
        heard = []
        start = 0
        for first in range(0, len(lengths), TOGETHER):
            group = lengths[first : first + TOGETHER]
            tokens = inputs[start : start + sum(group)].split(group)
            padded = torch.nn.utils.rnn.pad_sequence(tokens, batch_first=True)
            count, longest, _ = padded.shape
            queries, keys, values = padded.view(count, longest, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
            result = functional.scaled_dot_product_attention(queries, keys, values, is_causal=True)
            result = result.transpose(1, 2).reshape(count, longest, -1)
            heard += [result[i, :length] for i, length in enumerate(group)]
            start += sum(group)
        return torch.cat(heard)


class SASRec(torch.nn.Module):
    def __init__(self, items, options):
        super().__init__()
        dimensions, dropout = options["dimensions"], options["dropout"]
        self.items = torch.nn.Embedding(items, dimensions)
        self.places = torch.nn.Embedding(options["max_length"], dimensions)
        torch.nn.init.normal_(self.items.weight, std=0.02)
        torch.nn.init.zeros_(self.places.weight)
        self.drop = torch.nn.Dropout(dropout)
        self.blocks = torch.nn.ModuleList(
            Block(dimensions, options["heads"], dropout) for _ in range(options["blocks"])
        )
        self.norm = torch.nn.LayerNorm(dimensions)
        torch.nn.init.constant_(self.norm.weight, 4)
        for name, weight in self.blocks.named_parameters():
            if weight.dim() == 2:
                torch.nn.init.normal_(weight, std=0.02)

    def encode(self, inputs, places, lengths):
        x = self.drop(self.items(inputs) + self.places(places))
        for block in self.blocks:
            x = block(x, lengths)
        return self.norm(x)

    def loss(self, inputs, places, lengths, own, negatives, own_correction, correction):
        outputs = self.encode(inputs, places, lengths)
        own_scores = (outputs * self.items(own)).sum(1) + own_correction
        others = outputs @ self.items(negatives).T + correction
        others = others.masked_fill(own.unsqueeze(1) == negatives, -1e9)
        scores = torch.cat([own_scores.unsqueeze(1), others], 1)
        return functional.cross_entropy(scores, torch.zeros(len(own), dtype=torch.int64))


class Peer:
    def versions(self):
        return versions(torch)

    def load(self, offsets, columns, item_count):
        """Reads the histories: little-endian files with where each user's items start, and the items."""
        self.offsets = numpy.fromfile(offsets, dtype=INT32).astype(numpy.int64)
        self.columns = numpy.fromfile(columns, dtype=INT32).astype(numpy.int64)
        self.item_count = item_count
        return {}

    def train(self, model, options, threads):
        torch.set_num_threads(threads)
        torch.manual_seed(0)
        self.options = options
        self.network = SASRec(self.item_count, options)
        batches = [batch for epoch in range(options["epochs"]) for batch in self.batches(epoch)]
        rate = options["learning_rate"]
        optimizer = torch.optim.Adam(self.network.parameters(), lr=rate)
        start = perf_counter()
        for step, batch in enumerate(batches):
            for group in optimizer.param_groups:
                group["lr"] = rate * (1 - step / len(batches))
            optimizer.zero_grad()
            self.network.loss(*batch).backward()
            optimizer.step()
        return {"seconds": perf_counter() - start}

    def batches(self, epoch):
        """Every window of the histories once, and the negatives of each batch."""
        random = numpy.random.default_rng(epoch)
        counts = numpy.maximum(1, numpy.bincount(self.columns, minlength=self.item_count))
        shares = counts ** self.options["negative_exponent"]
        shares = shares / shares.sum()
        size, draws = self.options["batch_size"], self.options["negatives"]
        windows = random.permutation(self.windows())
        for first in range(0, len(windows), size):
            starts, ends = windows[first : first + size].T
            order = numpy.argsort(starts - ends, kind="stable")
            inputs, places, lengths = self.pack(starts[order], ends[order] - 1)
            own = self.pack(starts[order] + 1, ends[order])[0]
            negatives = random.choice(self.item_count, draws, p=shares)
            yield (
                inputs,
                places,
                lengths,
                own,
                torch.from_numpy(negatives),
                torch.from_numpy(-numpy.log(draws * shares).astype(numpy.float32))[own],
                torch.from_numpy(-numpy.log(draws * shares[negatives]).astype(numpy.float32)),
            )

    def windows(self):
        """Starts and ends of the histories, long ones cut so that every item but the first of each comes next once."""
        most = self.options["max_length"]
        return numpy.array(
            [
                (max(start, end - most - 1), end)
                for start, last in zip(self.offsets, self.offsets[1:])
                for end in range(last, start + 1, -most)
            ]
        )

    def pack(self, starts, ends):
        """Items, their places, of which the newest is the last, and the lengths."""
        rows = numpy.concatenate([numpy.arange(start, end) for start, end in zip(starts, ends)])
        most = self.options["max_length"]
        places = numpy.concatenate([numpy.arange(most - (end - start), most) for start, end in zip(starts, ends)])
        return torch.from_numpy(self.columns[rows]), torch.from_numpy(places), (ends - starts).tolist()

    def write(self, users, items):
        """Writes the vectors of users, as of the end of their histories, and of items, 32-bit floating point."""
        self.network.eval()
        vectors = numpy.zeros((len(self.offsets) - 1, self.options["dimensions"]), dtype=FLOAT32)
        with torch.no_grad():
            for user, (start, end) in enumerate(zip(self.offsets, self.offsets[1:])):
                if start < end:
                    first = max(start, end - self.options["max_length"])
                    inputs, places, lengths = self.pack(numpy.array([first]), numpy.array([end]))
                    vectors[user] = self.network.encode(inputs, places, lengths)[-1].numpy()
            self.network.items.weight.numpy().astype(FLOAT32).tofile(items)
        vectors.tofile(users)
        return {}


serve(Peer())
