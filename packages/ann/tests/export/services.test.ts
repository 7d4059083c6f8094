import { type MilvusUpserts, type QdrantUpserts, toMilvus, toQdrant } from "@funrec/ann";
import { problem } from "../../../../tools/problem.cjs";

const items = { ids: ["tea", 7, "pot"], dimensions: 2, vectors: Float32Array.of(1, 2, 3, 4, 5, 6) };

describe("toQdrant", () => {
  it("upserts points in batches, with the item in the payload", async () => {
    const requests: unknown[] = [];
    const client: QdrantUpserts = { upsert: async (...request) => requests.push(request) };
    await toQdrant(client, "items", items, { batchSize: 2 });
    expect(requests).toEqual([
      [
        "items",
        {
          wait: true,
          points: [
            { id: 0, vector: [1, 2], payload: { item: "tea" } },
            { id: 1, vector: [3, 4], payload: { item: 7 } },
          ],
        },
      ],
      ["items", { wait: true, points: [{ id: 2, vector: [5, 6], payload: { item: "pot" } }] }],
    ]);
  });

  it("throws what the client throws, and refuses other options", async () => {
    const client: QdrantUpserts = { upsert: () => Promise.reject(new Error("no connection")) };
    expect(await problem(toQdrant(client, "items", items))).toBe("Error: no connection");
    expect(await problem(toQdrant(client, "items", items, { batchSize: 0 }))).toContain(
      "option batchSize is 0",
    );
  });
});

describe("toMilvus", () => {
  const clientThat = (error_code: string, requests: unknown[] = []): MilvusUpserts => ({
    upsert: async (request) => {
      requests.push(request);
      return { status: { error_code, reason: "no such collection" } };
    },
  });

  it("upserts rows in batches, with ids as text", async () => {
    const requests: unknown[] = [];
    await toMilvus(clientThat("Success", requests), "items", items, { batchSize: 2 });
    expect(requests).toEqual([
      {
        collection_name: "items",
        data: [
          { id: "tea", vector: [1, 2] },
          { id: "7", vector: [3, 4] },
        ],
      },
      { collection_name: "items", data: [{ id: "pot", vector: [5, 6] }] },
    ]);
  });

  it("says when Milvus refuses", async () => {
    expect(await problem(toMilvus(clientThat("CollectionNotExists"), "items", items))).toBe(
      "EngineError: Milvus refused the items 0 to 2: no such collection",
    );
  });
});
