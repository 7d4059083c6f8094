import { FlatIndex, toPgvector } from "@funrec/ann";
import { PgvectorServer } from "../support/pgvector-server.js";
import { numbers, randomVectors } from "../support/vectors.js";
import { problem } from "../../../../tools/problem.cjs";

describe("toPgvector", () => {
  const items = { ids: [3, 1], dimensions: 2, vectors: Float32Array.of(1, -2.5, 3e-7, 4) };

  it("writes SQL for the similarity", () => {
    const { createTable, copy, createIndex, search } = toPgvector(items, {
      table: 'my "items"',
      similarity: "l2",
    });
    expect([createTable, copy, createIndex, search]).toEqual([
      'CREATE EXTENSION IF NOT EXISTS vector;\nCREATE TABLE "my ""items""" (id bigint PRIMARY KEY, embedding vector(2) NOT NULL);',
      'COPY "my ""items""" (id, embedding) FROM STDIN;',
      'CREATE INDEX ON "my ""items""" USING hnsw (embedding vector_l2_ops);',
      'SELECT id, -((embedding <-> $1) ^ 2) AS score FROM "my ""items""" ORDER BY embedding <-> $1 LIMIT $2;',
    ]);
    expect(toPgvector(items, { index: "none" }).createIndex).toBe("");
  });

  it("writes rows as COPY reads them", () => {
    expect([...toPgvector(items).rows()]).toEqual(["3\t[1,-2.5]\n", "1\t[3.000000106112566e-7,4]\n"]);
    const odd = { ...items, ids: ["a\tb\\\n", "\r"] };
    expect([...toPgvector(odd).rows()].map((row) => row.slice(0, row.indexOf("[")))).toEqual([
      "a\\tb\\\\\\n\t",
      "\\r\t",
    ]);
    expect(toPgvector(odd).createTable).toContain("id text");
  });

  it("refuses what PostgreSQL cannot take", async () => {
    expect(await problem(() => [...toPgvector({ ...items, ids: ["a\0", "b"] }).rows()])).toContain(
      "zero byte",
    );
    expect(await problem(() => toPgvector(items, { index: "btree" as "hnsw" }))).toContain(
      'option index is "btree"',
    );
  });
});

describe("PostgreSQL with pgvector", () => {
  let server: PgvectorServer | undefined;
  beforeAll(async () => {
    server = await PgvectorServer.start();
  }, 120_000);
  afterAll(() => server?.stop());

  const ids = ["a\tb", "\\.", 'quoted "', "", ...numbers(196)];
  const vectors = randomVectors(200, 5, 1);
  const [query] = randomVectors(1, 5, 2);

  it.each([
    ["inner product", "hnsw"],
    ["cosine", "hnsw"],
    ["l2", "hnsw"],
    ["inner product", "ivfflat"],
    ["l2", "none"],
  ] as const)("answers by %s as the index does that was exported (%s)", async (similarity, index) => {
    if (!server) return; // it said why
    const flat = FlatIndex.create({ dimensions: 5, similarity }, { threads: 1 });
    await flat.addMany(ids, vectors);
    const table = `items ${similarity} ${index}`;
    const { createTable, copy, createIndex, search, rows } = toPgvector(flat.itemVectors(), {
      table,
      similarity,
      index,
    });
    const found = server.ask(
      [createTable, copy, `${[...rows()].join("")}\\.`, createIndex, "SET enable_indexscan = off;"].join(
        "\n",
      ),
      // psql's own way to give parameters
      search.replaceAll("$1", `'[${query!.join(",")}]'`).replace("$2", "7"),
    );
    const expected = await flat.search(query!, { k: 7 });
    expect(found.map(([id]) => id)).toEqual(expected.map(({ item }) => String(item)));
    expect(found.map(([, score]) => Number(score))).toEqual(
      expected.map(({ score }) => expect.closeTo(score, 5)),
    );
  });
});
