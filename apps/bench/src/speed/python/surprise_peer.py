"""SVD of the library scikit-surprise as a peer of the speed benchmark."""

from time import perf_counter

import numpy
import surprise
from peer import FLOAT32, INT32, serve, versions


class Peer:
    def versions(self):
        return versions(surprise)

    def load(self, users, items, values, test_users, test_items, scale):
        """Reads ratings and the pairs to predict: little-endian files, one number a row."""
        columns = [numpy.fromfile(users, dtype=INT32), numpy.fromfile(items, dtype=INT32)]
        ratings = numpy.fromfile(values, dtype=FLOAT32).tolist()
        raw = [(u, i, r, None) for u, i, r in zip(*(column.tolist() for column in columns), ratings)]
        reader = surprise.Reader(rating_scale=tuple(scale))
        self.trainset = surprise.Dataset(reader).construct_trainset(raw)
        self.pairs = list(
            zip(
                numpy.fromfile(test_users, dtype=INT32).tolist(),
                numpy.fromfile(test_items, dtype=INT32).tolist(),
            )
        )
        return {}

    def train(self, model, options, threads):
        """Its one thread is all it has; the making of its Trainset, which takes long, is not measured."""
        self.model = surprise.SVD(**options, random_state=0)
        start = perf_counter()
        self.model.fit(self.trainset)
        return {"seconds": perf_counter() - start}

    def write(self, predictions):
        """Writes the predictions of the pairs, 32-bit floating point."""
        predicted = [self.model.predict(user, item).est for user, item in self.pairs]
        numpy.array(predicted, dtype=FLOAT32).tofile(predictions)
        return {}


serve(Peer())
