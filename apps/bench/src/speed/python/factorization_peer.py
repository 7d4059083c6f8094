"""The factorizations of the library implicit as peers of the speed benchmark."""

from time import perf_counter

import implicit
import numpy
import scipy
from implicit.als import AlternatingLeastSquares
from implicit.bpr import BayesianPersonalizedRanking
from peer import FLOAT32, INT32, serve, versions
from scipy.sparse import csr_matrix

MODELS = {"ials": AlternatingLeastSquares, "bpr": BayesianPersonalizedRanking}


class Peer:
    def versions(self):
        return versions(implicit, scipy)

    def load(self, users, items, user_count, item_count):
        """Reads a log: files of little-endian 32-bit indices, one a row."""
        self.users = numpy.fromfile(users, dtype=INT32)
        self.items = numpy.fromfile(items, dtype=INT32)
        self.shape = (user_count, item_count)
        return {}

    def train(self, model, options, threads):
        start = perf_counter()
        ones = numpy.ones(len(self.users), dtype=numpy.float32)
        matrix = csr_matrix((ones, (self.users, self.items)), shape=self.shape)
        built = perf_counter()
        self.model = MODELS[model](**options, num_threads=threads, random_state=0)
        self.model.fit(matrix, show_progress=False)
        end = perf_counter()
        return {"seconds": end - start, "fit_seconds": end - built}

    def write(self, users, items):
        """Writes the factors, 32-bit floating point, row by row."""
        self.model.user_factors.astype(FLOAT32).tofile(users)
        self.model.item_factors.astype(FLOAT32).tofile(items)
        return {}


serve(Peer())
