import { type Id, OptionError, parseOptions, show } from "@funrec/core";
import type { ItemVectors } from "@funrec/core/vectors";
import * as v from "valibot";
import { SIMILARITIES, type Similarity } from "../similarity.js";

/** Options of {@link toPgvector}. */
export interface PgvectorOptions {
  /** Name of the table, in which it is quoted. Default `"item_vectors"`. */
  readonly table?: string;
  /** What the index orders by. Default `"inner product"`. */
  readonly similarity?: Similarity;
  /** `"hnsw"` (default; pgvector 0.5 and newer), `"ivfflat"`, or `"none"` for exact search. */
  readonly index?: "hnsw" | "ivfflat" | "none";
}

/** What PostgreSQL with the pgvector extension is to be told, in this order; see {@link toPgvector}. */
export interface PgvectorExport {
  /** Makes the extension and the table, with the columns `id` and `embedding`. */
  readonly createTable: string;
  /** Takes {@link rows} as the input of the client: a `COPY ... FROM STDIN`. */
  readonly copy: string;
  /** Makes the index, once the rows are there. Empty without one. */
  readonly createIndex: string;
  /** The nearest items: `$1` is the query as text, such as `[1,2,3]`; `$2` their number. The score is that of FunRec. */
  readonly search: string;
  /** The lines of a COPY file in the text format, one an item. */
  rows(): Generator<string>;
}

const schema = v.strictObject({
  table: v.optional(v.pipe(v.string(), v.minLength(1)), "item_vectors"),
  similarity: v.optional(v.picklist(SIMILARITIES), "inner product"),
  index: v.optional(v.picklist(["hnsw", "ivfflat", "none"]), "hnsw"),
});

/** pgvector's operators are distances, which are less for what is more alike. */
const OPERATORS = {
  "inner product": { operator: "<#>", operators: "vector_ip_ops", score: "-(embedding <#> $1)" },
  cosine: { operator: "<=>", operators: "vector_cosine_ops", score: "1 - (embedding <=> $1)" },
  l2: { operator: "<->", operators: "vector_l2_ops", score: "-((embedding <-> $1) ^ 2)" },
} as const satisfies Record<Similarity, object>;

/**
 * Vectors for PostgreSQL with the pgvector extension: for catalogues that are too large for one process, or are kept there
 * anyway. Ids are a `bigint` column where all of them are whole numbers, else `text`.
 *
 * @param items those of a model or an index: `itemVectors()`
 * @throws OptionError
 *
 * @example
 * ```ts
 * import { toPgvector } from "@funrec/ann";
 * const items = { ids: ["tea", "cup"], dimensions: 2, vectors: Float32Array.of(1, 2, 3, 4) };
 * const { copy, rows } = toPgvector(items, { table: "items" });
 * copy; // => 'COPY "items" (id, embedding) FROM STDIN;'
 * [...rows()]; // => ["tea\t[1,2]\n", "cup\t[3,4]\n"]
 * ```
 */
export function toPgvector(items: ItemVectors, options: PgvectorOptions = {}): PgvectorExport {
  const { table, similarity, index } = parseOptions("toPgvector", schema, options);
  if (table.includes("\0"))
    throw new OptionError("toPgvector: option table has a zero byte, which no name may have");
  const name = `"${table.replaceAll('"', '""')}"`;
  const { operator, operators, score } = OPERATORS[similarity];
  const idType = items.ids.every((id) => Number.isSafeInteger(id)) ? "bigint" : "text";
  return {
    createTable:
      "CREATE EXTENSION IF NOT EXISTS vector;\n" +
      `CREATE TABLE ${name} (id ${idType} PRIMARY KEY, embedding vector(${items.dimensions}) NOT NULL);`,
    copy: `COPY ${name} (id, embedding) FROM STDIN;`,
    createIndex: index === "none" ? "" : `CREATE INDEX ON ${name} USING ${index} (embedding ${operators});`,
    search: `SELECT id, ${score} AS score FROM ${name} ORDER BY embedding ${operator} $1 LIMIT $2;`,
    *rows() {
      for (const [i, id] of items.ids.entries()) {
        const vector = items.vectors.subarray(i * items.dimensions, (i + 1) * items.dimensions);
        yield `${escapeCopy(id)}\t[${vector.join(",")}]\n`;
      }
    },
  };
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** An id as the text format of COPY has it. */
function escapeCopy(id: Id): string {
  const text = String(id);
  if (text.includes("\0"))
    throw new OptionError(`the id ${show(id)} has a zero byte, which PostgreSQL has not`);
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!);
}
