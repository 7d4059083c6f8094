"""The library implicit as a peer of the speed benchmark.

A process that holds one log in memory. It obeys a JSON object a line on standard input and answers each with a JSON
object a line on standard output. Seconds are those of the work alone, from the log in memory to the result.
"""

import json
import platform
import sys
import warnings
from time import perf_counter

import implicit
import numpy
import scipy
from implicit.nearest_neighbours import CosineRecommender
from implicit.utils import ParameterWarning
from scipy.sparse import csr_matrix

# CosineRecommender itself hands its fit a matrix of another class than that asks for.
warnings.simplefilter("ignore", ParameterWarning)

INT32 = "<i4"
FLOAT64 = "<f8"


class Peer:
    """Obeys the commands: each is a method of its name."""

    def versions(self):
        return {
            "python": platform.python_version(),
            "implicit": implicit.__version__,
            "numpy": numpy.__version__,
            "scipy": scipy.__version__,
        }

    def load(self, users, items, user_count, item_count):
        """Reads the log: files of little-endian 32-bit indices, one a row."""
        self.users = numpy.fromfile(users, dtype=INT32)
        self.items = numpy.fromfile(items, dtype=INT32)
        self.shape = (user_count, item_count)
        self.model = None
        self.model_of_items = None
        self.matrix = None
        return {"rows": len(self.users)}

    def item_cf(self, k, threads):
        """Finds the nearest items of every item."""
        seconds, self.model = self._fit(self.users, self.items, self.shape, k, threads)
        self.model_of_items = self.model
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
        """Writes the neighbours of the last fit: k places a row, those that are left over hold -1 and 0."""
        matrix = self.model.similarity
        count = matrix.shape[0]
        nearest = numpy.full((count, k), -1, dtype=INT32)
        values = numpy.zeros((count, k), dtype=FLOAT64)
        for row in range(count):
            entries = slice(matrix.indptr[row], matrix.indptr[row + 1])
            columns, data = matrix.indices[entries], matrix.data[entries]
            is_neighbour = (columns != row) & (data > 0)
            columns, data = columns[is_neighbour], data[is_neighbour]
            best = numpy.lexsort((columns, -data))[:k]
            nearest[row, : len(best)] = columns[best]
            values[row, : len(best)] = data[best]
        nearest.tofile(indices)
        values.tofile(similarities)
        return {"rows": count}

    def recommend(self, k, way):
        """The best k unseen items of every user by the last model of items; the matrix is made before the clock starts.

        way "batch" is the library's own call; "scorer" calls what is below it and saves the cutting of the matrix, the
        quickest that can be had from Python. Both run on one thread: a scorer on each of two threads is no faster, for
        most of the time goes to the interpreter, which runs one thread at a time.
        """
        if self.matrix is None:
            self.matrix = csr_matrix((numpy.ones(len(self.users)), (self.users, self.items)), shape=self.shape)
        start = perf_counter()
        if way == "batch":
            users = numpy.arange(self.shape[0])
            self.model_of_items.recommend(users, self.matrix, N=k, filter_already_liked_items=True)
        else:
            scorer = self.model_of_items.scorer
            indptr, indices, data = self.matrix.indptr, self.matrix.indices, self.matrix.data
            for user in range(self.shape[0]):
                scorer.recommend(indptr[user : user + 2], indices, data, K=k, remove_own_likes=True)
        return {"seconds": perf_counter() - start}


def main():
    peer = Peer()
    for line in sys.stdin:
        request = json.loads(line)
        command = request.pop("cmd")
        try:
            answer = getattr(peer, command)(**request)
        except Exception as error:  # the benchmark shows it
            answer = {"error": f"{command}: {type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


main()
