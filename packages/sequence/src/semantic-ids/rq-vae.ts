import type { ModelFile, ModelFileWriter, Random, Steps } from "@funrec/core";
import {
  compute,
  denseWeights,
  type Engine,
  NetworkTraining,
  openEngine,
  SERVING,
  type Weight,
} from "@funrec/core/tensor";
import type { VectorTable } from "@funrec/core/vectors";
import { type CodeSettings, quantize, residualKMeans } from "./residual-k-means.js";
import { encoded, rqVAELoss } from "./rq-vae-loss.js";

/** Units of the layer between the vectors and what is quantized, and of the latter. */
const HIDDEN = 128;
const LATENT = 32;
const EPOCHS = 60;
const BATCH = 512;
const LEARNING_RATE = 0.001;

type Weights = Readonly<Record<string, Weight>>;

/**
 * An RQ-VAE: dense layers make a shorter vector of each vector, of which codes are taken, and others make the vector again of
 * the codes; all learn together, from codebooks that residual k-means begins. Vectors are scaled to a mean square of 1 first.
 *
 * @param points at least one
 * @param engine computes the training; the codes are computed by {@link SERVING}
 */
export async function trainRQVAE(
  points: VectorTable,
  settings: CodeSettings,
  random: Random,
  engine: Engine,
  steps?: Steps,
): Promise<RQVAE> {
  const { dimensions, vectors } = points;
  const count = vectors.length / dimensions;
  const scale = scaleOf(points);
  const layers = {
    ...denseWeights("encoder", [dimensions, HIDDEN, LATENT], random),
    ...denseWeights("decoder", [LATENT, HIDDEN, dimensions], random),
  };
  const start = await encode(layers, scale, points);
  const codebooks = await residualKMeans(start, settings, random);
  const weights: Record<string, Weight> = { ...layers };
  codebooks.forEach(({ vectors: data }, level) => {
    weights[`codebook.${level}`] = { shape: [data.length / LATENT, LATENT], data };
  });
  const network = { weights, tables: {}, loss: rqVAELoss({ levels: settings.levels }) };
  const optimizer = { optimizer: "adam", learningRate: () => LEARNING_RATE } as const;
  const training = await NetworkTraining.open(engine, network, optimizer, 1);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    await steps?.advance(epoch / EPOCHS);
    random.shuffle(order);
    for (let first = 0; first < count; first += BATCH) {
      const chosen = order.subarray(first, first + BATCH);
      const data = new Float32Array(chosen.length * dimensions);
      chosen.forEach((point, i) => {
        for (let j = 0; j < dimensions; j++)
          data[i * dimensions + j] = scale * vectors[point * dimensions + j]!;
      });
      const arrays = { vectors: { shape: [chosen.length, dimensions], data } };
      await training.step([{ examples: chosen.length, arrays }]);
    }
  }
  training.updateNetwork();
  training.close();
  await steps?.advance(1);
  const encoder = Object.entries(weights).filter(([name]) => name.startsWith("encoder."));
  return new RQVAE(Object.fromEntries(encoder), scale, codebooks);
}

/** The part of a trained RQ-VAE that gives codes. */
export class RQVAE {
  /** Length of the vectors of the codebooks. */
  static readonly dimensions = LATENT;

  constructor(
    private readonly encoder: Weights,
    private readonly scale: number,
    readonly codebooks: readonly VectorTable[],
  ) {}

  /** The codes of vectors: vectors x levels. */
  async codesOf(points: VectorTable): Promise<Int32Array> {
    return quantize(await encode(this.encoder, this.scale, points), this.codebooks);
  }

  write(writer: ModelFileWriter): void {
    for (const [name, { shape, data }] of Object.entries(this.encoder))
      writer.tensor(`rq_vae.${name}`, data, shape);
    writer.tensor("rq_vae.scale", Float64Array.of(this.scale));
  }

  /** @param dimensions of the vectors that get codes @throws ModelFileError */
  static read(file: ModelFile, dimensions: number, codebooks: readonly VectorTable[]): RQVAE {
    const sizes: Record<string, readonly number[]> = {
      "encoder.0": [dimensions, HIDDEN],
      "encoder.0.bias": [HIDDEN],
      "encoder.1": [HIDDEN, LATENT],
      "encoder.1.bias": [LATENT],
    };
    const encoder = Object.entries(sizes).map(([name, shape]) => {
      const length = shape.reduce((product, size) => product * size, 1);
      return [name, { shape, data: file.tensor(`rq_vae.${name}`, Float32Array, length) }] as const;
    });
    const [scale] = file.tensor("rq_vae.scale", Float64Array, 1) as unknown as [number];
    return new RQVAE(Object.fromEntries(encoder), scale, codebooks);
  }
}

/** The factor that gives the numbers of vectors a mean square of 1. */
function scaleOf({ vectors }: VectorTable): number {
  const square = vectors.reduce((sum, number) => sum + number ** 2, 0);
  return square > 0 ? Math.sqrt(vectors.length / square) : 1;
}

async function encode(
  weights: Weights,
  scale: number,
  { dimensions, vectors }: VectorTable,
): Promise<VectorTable> {
  const data = vectors.map((number) => scale * number);
  const arrays = { vectors: { shape: [vectors.length / dimensions, dimensions], data } };
  return {
    dimensions: LATENT,
    vectors: compute(await openEngine(SERVING), { weights, tables: {} }, { arrays }, encoded),
  };
}
