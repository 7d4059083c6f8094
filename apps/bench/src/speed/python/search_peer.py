"""Nearest vectors by numpy and by the library hnswlib as peers of the speed benchmark, on one thread."""

from importlib.metadata import version
from time import perf_counter

import numpy
from peer import FLOAT32, serve, versions

try:
    import hnswlib
except ImportError:  # it has to be compiled
    hnswlib = None

QUERIES_AT_ONCE = 256


class Peer:
    def versions(self):
        return {**versions(), **({"hnswlib": version("hnswlib")} if hnswlib else {})}

    def load(self, vectors, queries, dimensions):
        """Reads vectors of length 1: 32-bit floating point, row by row."""
        self.vectors = numpy.fromfile(vectors, dtype=FLOAT32).reshape(-1, dimensions)
        self.queries = numpy.fromfile(queries, dtype=FLOAT32).reshape(-1, dimensions)
        self.index = None
        return {}

    def exact(self, k):
        """Matrix products, and of each row the k greatest, in order."""
        start = perf_counter()
        found = []
        for first in range(0, len(self.queries), QUERIES_AT_ONCE):
            scores = self.queries[first : first + QUERIES_AT_ONCE] @ self.vectors.T
            best = numpy.argpartition(scores, -k, axis=1)[:, -k:]
            order = numpy.argsort(-numpy.take_along_axis(scores, best, 1), axis=1)
            found.append(numpy.take_along_axis(best, order, 1))
        seconds = perf_counter() - start
        self.nearest = numpy.concatenate(found)
        return {"seconds": seconds}

    def build(self, m, ef_construction):
        start = perf_counter()
        self.index = hnswlib.Index(space="ip", dim=self.vectors.shape[1])
        self.index.init_index(len(self.vectors), M=m, ef_construction=ef_construction)
        self.index.set_num_threads(1)
        self.index.add_items(self.vectors)
        return {"seconds": perf_counter() - start}

    def search(self, k, ef):
        self.index.set_ef(ef)
        start = perf_counter()
        self.found, _ = self.index.knn_query(self.queries, k=k)
        return {"seconds": perf_counter() - start}

    def recall(self, k):
        """The share of the k nearest that the last search found."""
        self.exact(k)
        hits = [len(set(own) & set(all)) for own, all in zip(self.found.tolist(), self.nearest.tolist())]
        return {"recall": sum(hits) / (k * len(hits))}


serve(Peer())
