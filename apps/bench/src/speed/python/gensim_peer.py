"""Word2Vec of the library gensim as a peer of the speed benchmark."""

import logging
from time import perf_counter

import gensim
import numpy
from gensim.models import Word2Vec
from gensim.models.word2vec import FAST_VERSION
from peer import FLOAT32, serve, versions

if FAST_VERSION < 0:
    raise ImportError("gensim is installed without its compiled training")

logging.disable(logging.CRITICAL)


class Peer:
    def versions(self):
        return versions(gensim)

    def load(self, corpus, item_count):
        """Reads sequences: a text file with the indices of a sequence a line."""
        self.corpus = corpus
        self.item_count = item_count
        with open(corpus) as file:
            self.sentences = [line.split() for line in file]
        return {}

    def train(self, model, options, threads):
        """model "sentences" trains on lists in memory, "corpus_file" on the file, which needs less of Python."""
        data = {"sentences": self.sentences} if model == "sentences" else {"corpus_file": self.corpus}
        start = perf_counter()
        self.model = Word2Vec(**data, **options, workers=threads, seed=1)
        seconds = perf_counter() - start
        return {"seconds": seconds, "fit_seconds": self.model.total_train_time}

    def write(self, items):
        """Writes the vectors of the items, 32-bit floating point, row by row."""
        vectors = [self.model.wv[str(item)] for item in range(self.item_count)]
        numpy.array(vectors, dtype=FLOAT32).tofile(items)
        return {}


serve(Peer())
