import type { Contestant, Quality } from "./measure.js";
import type { TrainingPeer } from "./training-peers.js";

/** Times a training in this process. */
export function funRecTraining<Model>(
  threads: number,
  fit: () => Promise<Model>,
  quality: (model: Model) => Promise<Quality>,
): Contestant {
  return {
    name: "FunRec",
    threads,
    isPeer: false,
    async run() {
      const start = performance.now();
      const model = await fit();
      const seconds = (performance.now() - start) / 1000;
      return { seconds, quality: () => quality(model) };
    },
  };
}

/**
 * Times a training by a library.
 * @param name what it is called in the tables
 * @param model what the library's program calls it
 */
export function peerTraining(
  peer: TrainingPeer,
  name: string,
  model: string,
  options: object,
  threads: number,
  quality: () => Promise<Quality>,
): Contestant {
  return {
    name,
    threads,
    isPeer: true,
    async run() {
      const { seconds, fit_seconds: fitSeconds } = await peer.train(model, options, threads);
      return { seconds, ...(fitSeconds !== undefined && { fitSeconds }), quality };
    },
  };
}
