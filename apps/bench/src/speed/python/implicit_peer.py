"""The library implicit as a peer of the speed benchmark.

It holds one log in memory. Seconds are those of the work alone, from the log in memory to the result.
"""

import warnings
from time import perf_counter

import implicit
import numpy
import scipy
from implicit._nearest_neighbours import NearestNeighboursScorer
from implicit.nearest_neighbours import CosineRecommender
from implicit.utils import ParameterWarning
from peer import FLOAT64, INT32, serve, versions
from scipy.sparse import csr_matrix

# CosineRecommender itself hands its fit a matrix of another class than that asks for.
warnings.simplefilter("ignore", ParameterWarning)


class Peer:
    """Obeys the commands: each is a method of its name."""

    def versions(self):
        return versions(implicit, scipy)

    def load(self, users, items, user_count, item_count):
        """Reads the log: files of little-endian 32-bit indices, one a row."""
        self.users = numpy.fromfile(users, dtype=INT32)
        self.items = numpy.fromfile(items, dtype=INT32)
        self.shape = (user_count, item_count)
        return {"rows": len(self.users)}

    def item_cf(self, k, threads):
        """Finds the nearest items of every item."""
        seconds, self.model = self._fit(self.users, self.items, self.shape, k, threads)
        return seconds

    def user_cf(self, k, threads):
        """Finds the nearest users of every user."""
        seconds, self.model = self._fit(self.items, self.users, self.shape[::-1], k, threads)
        return seconds

    def _fit(self, rows, columns, shape, k, threads):
        start = perf_counter()
        matrix = csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=shape)
        built = perf_counter()
        # What is compared counts among its own neighbours here.
        model = CosineRecommender(K=k + 1, num_threads=threads)
        model.fit(matrix, show_progress=False)
        end = perf_counter()
        return {"seconds": end - start, "fit_seconds": end - built}, model

    def neighbours(self, k, indices, similarities):
        """Writes the neighbours of the last fit."""
        matrix = self.model.similarity
        rows = []
        for row in range(matrix.shape[0]):
            entries = slice(matrix.indptr[row], matrix.indptr[row + 1])
            columns, data = matrix.indices[entries], matrix.data[entries]
            columns, data = columns[columns != row], data[columns != row]
            best = numpy.lexsort((columns, -data))
            rows.append((columns[best], data[best]))
        return write_table(rows, k, indices, similarities)

    def use_neighbours(self, k, indices, similarities):
        """Makes the model of recommend from neighbours of items in files such as write_table writes."""
        columns = numpy.fromfile(indices, dtype=INT32)
        data = numpy.fromfile(similarities, dtype=FLOAT64)
        rows = numpy.repeat(numpy.arange(self.shape[1], dtype=INT32), k)
        is_used = columns >= 0
        entries = (data[is_used], (rows[is_used], columns[is_used]))
        self.model_of_items = CosineRecommender(K=k)
        self.model_of_items.similarity = csr_matrix(entries, shape=(self.shape[1], self.shape[1]))
        self.model_of_items.scorer = NearestNeighboursScorer(self.model_of_items.similarity)
        self.matrix = csr_matrix((numpy.ones(len(self.users)), (self.users, self.items)), shape=self.shape)
        return {}

    def recommend(self, k, way):
        """The best k unseen items of every user.

        way "batch" is the library's own call; "scorer" calls what is below it and saves the cutting of the matrix, the
        quickest that was found from Python. Both run on one thread: the library has no threads for this.
        """
        start = perf_counter()
        if way == "batch":
            users = numpy.arange(self.shape[0])
            results = self.model_of_items.recommend(users, self.matrix, N=k, filter_already_liked_items=True)
            seconds = perf_counter() - start
            self.results = list(zip(*results))
        else:
            scorer = self.model_of_items.scorer
            indptr, indices, data = self.matrix.indptr, self.matrix.indices, self.matrix.data
            self.results = [
                scorer.recommend(indptr[user : user + 2], indices, data, K=k, remove_own_likes=True)
                for user in range(self.shape[0])
            ]
            seconds = perf_counter() - start
        return {"seconds": seconds}

    def recommendations(self, k, indices, similarities):
        """Writes what the last recommend gave."""
        return write_table(self.results, k, indices, similarities)


def write_table(rows, k, indices, similarities):
    """Writes the k best of each row, best first; the places that are left over hold -1 and 0."""
    best = numpy.full((len(rows), k), -1, dtype=INT32)
    values = numpy.zeros((len(rows), k), dtype=FLOAT64)
    for row, (columns, data) in enumerate(rows):
        count = min(k, numpy.count_nonzero(data > 0))
        best[row, :count] = columns[:count]
        values[row, :count] = data[:count]
    best.tofile(indices)
    values.tofile(similarities)
    return {}


serve(Peer())
