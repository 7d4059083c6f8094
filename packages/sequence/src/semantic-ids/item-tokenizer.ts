import { type ModelFile, ModelFileError, type ModelFileWriter, type Random, type Steps } from "@funrec/core";
import type { Engine } from "@funrec/core/tensor";
import type { VectorTable } from "@funrec/core/vectors";
import { type CodeSettings, quantize, residualKMeans } from "./residual-k-means.js";
import { RQVAE, trainRQVAE } from "./rq-vae.js";

/** How vectors become codes. */
export type TokenizerName = "k-means" | "rq-vae";

/** Turns vectors of items into codes. */
export class ItemTokenizer {
  private constructor(
    /** Length of the vectors. */
    readonly dimensions: number,
    readonly codebooks: readonly VectorTable[],
    private readonly rqVAE: RQVAE | undefined,
  ) {}

  /** Learns codebooks. @param points at least one */
  static async fit(
    name: TokenizerName,
    points: VectorTable,
    settings: CodeSettings,
    random: Random,
    engine: Engine,
    steps: Steps,
  ): Promise<ItemTokenizer> {
    const { dimensions } = points;
    if (name === "k-means") {
      return new ItemTokenizer(dimensions, await residualKMeans(points, settings, random, steps), undefined);
    }
    const rqVAE = await trainRQVAE(points, settings, random, engine, steps);
    return new ItemTokenizer(dimensions, rqVAE.codebooks, rqVAE);
  }

  /** How many values the codes of each level have. */
  get codeCounts(): number[] {
    return this.codebooks.map(({ dimensions, vectors }) => vectors.length / dimensions);
  }

  /** Codes of vectors: vectors x levels. */
  async codesOf(points: VectorTable): Promise<Int32Array> {
    return this.rqVAE ? this.rqVAE.codesOf(points) : quantize(points, this.codebooks);
  }

  /** Adds it to a model's file; {@link ItemTokenizer.read} takes it back. */
  write(writer: ModelFileWriter): void {
    writer.tensor("tokenizer.dimensions", Int32Array.of(this.dimensions));
    this.codebooks.forEach(({ dimensions, vectors }, level) => {
      writer.tensor(`codebook.${level}`, vectors, [vectors.length / dimensions, dimensions]);
    });
    this.rqVAE?.write(writer);
  }

  /** @throws ModelFileError */
  static read(file: ModelFile, name: TokenizerName, levels: number): ItemTokenizer {
    const [dimensions] = file.tensor("tokenizer.dimensions", Int32Array, 1) as unknown as [number];
    if (dimensions < 1) {
      throw new ModelFileError(`the file's content has ${dimensions} dimensions, allowed: at least 1`);
    }
    const width = name === "rq-vae" ? RQVAE.dimensions : dimensions;
    const codebooks: VectorTable[] = [];
    while (codebooks.length < levels) {
      const tensor = `codebook.${codebooks.length}`;
      const vectors = file.tensor(tensor, Float32Array);
      if (vectors.length === 0 || vectors.length % width !== 0) {
        throw new ModelFileError(
          `the file's tensor ${tensor} has ${vectors.length} numbers, allowed: a multiple of ${width}`,
        );
      }
      codebooks.push({ dimensions: width, vectors });
    }
    const rqVAE = name === "rq-vae" ? RQVAE.read(file, dimensions, codebooks) : undefined;
    return new ItemTokenizer(dimensions, codebooks, rqVAE);
  }
}
