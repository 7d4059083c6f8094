import { GpuAbsence, GpuCounter, type GpuMode, type TileOptions } from "@funrec/cf";
import { type CompressedRows, EngineError, OptionError } from "@funrec/core";
import fc from "fast-check";
import { matrixOf, naiveCounts, randomMatrix, tileCounts } from "./count-tiles.js";

const counters = new Map<GpuMode, GpuCounter>();

beforeAll(async () => {
  for (const mode of ["cpu", "webasm"] as const) counters.set(mode, await opened(mode));
});

afterAll(async () => {
  for (const counter of counters.values()) await counter.close();
});

async function opened(mode: GpuMode): Promise<GpuCounter> {
  const counter = await GpuCounter.open(mode);
  if (counter instanceof GpuAbsence) throw new Error(counter.reason);
  return counter;
}

async function expectExact(mode: GpuMode, matrix: CompressedRows, options?: TileOptions): Promise<void> {
  expect(await tileCounts(counters.get(mode)!.tiles(matrix, options))).toEqual(naiveCounts(matrix));
}

describe.each(["cpu", "webasm"] as const)("counting in the gpu.js mode %s", (mode) => {
  it("gives the counts of the definition on random matrices, tiles and chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomMatrix,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 16, max: 100 }),
        (matrix, tileRows, chunkColumns) => expectExact(mode, matrix, { tileRows, chunkColumns }),
      ),
      { seed: 71, numRuns: 25 },
    );
  });

  it("counts rows and columns that fill no tile and no chunk", async () => {
    const matrix = matrixOf(37, 101, (row, column) => (row * 7 + column * 3) % 5 < 2);
    await expectExact(mode, matrix, { tileRows: 8, chunkColumns: 48 });
  });

  it("counts more columns than a chunk holds by default", async () => {
    await expectExact(
      mode,
      matrixOf(5, 33_000, (row, column) => column % (row + 1) === 0),
    );
  });

  it("counts every bit of full rows", async () => {
    await expectExact(
      mode,
      matrixOf(6, 70, () => true),
      { tileRows: 4, chunkColumns: 32 },
    );
  });

  it("counts nothing for empty rows and columns", async () => {
    const matrix = matrixOf(9, 40, (row, column) => row % 3 === 0 && column % 2 === 0);
    await expectExact(mode, matrix, { tileRows: 4 });
    await expectExact(
      mode,
      matrixOf(3, 40, () => false),
    );
    await expectExact(
      mode,
      matrixOf(3, 0, () => false),
    );
  });

  it("counts a single row", async () => {
    await expectExact(
      mode,
      matrixOf(1, 20, (_, column) => column % 3 === 0),
    );
  });

  it("counts a single column", async () => {
    await expectExact(
      mode,
      matrixOf(4, 1, (row) => row !== 2),
    );
  });

  it("does not mind the order of a row's columns", async () => {
    const matrix = matrixOf(5, 60, (row, column) => (row + column) % 3 === 0);
    const offsets = [...matrix.offsets];
    const turned = offsets
      .slice(1)
      .flatMap((end, row) => [...matrix.columns.slice(offsets[row], end)].reverse());
    await expectExact(mode, { ...matrix, columns: Int32Array.from(turned) }, { chunkColumns: 16 });
  });

  it("makes the tiles of the lower triangle, row by row", async () => {
    const matrix = matrixOf(10, 20, () => true);
    const places: number[][] = [];
    for await (const tile of counters.get(mode)!.tiles(matrix, { tileRows: 4 })) {
      places.push([tile.firstRow, tile.rowCount, tile.firstOther, tile.otherCount, tile.counts.length]);
    }
    expect(places).toEqual([
      [0, 4, 0, 4, 16],
      [4, 4, 0, 4, 16],
      [4, 4, 4, 4, 16],
      [8, 2, 0, 4, 8],
      [8, 2, 4, 4, 8],
      [8, 2, 8, 2, 4],
    ]);
  });

  it("makes no tile of no rows", async () => {
    await expectExact(
      mode,
      matrixOf(0, 5, () => true),
    );
  });

  it("serves two callers at once", async () => {
    await Promise.all([
      expectExact(
        mode,
        matrixOf(9, 50, (row, column) => (row ^ column) % 3 === 0),
        { tileRows: 3 },
      ),
      expectExact(
        mode,
        matrixOf(9, 50, (row, column) => (row & column) === 0),
        { tileRows: 3 },
      ),
    ]);
  });

  it("refuses a column that a row has twice, as the bits cannot show it", async () => {
    const twice: CompressedRows = {
      rowCount: 1,
      columnCount: 3,
      offsets: Int32Array.of(0, 2),
      columns: Int32Array.of(1, 1),
    };
    await expect(tileCounts(counters.get(mode)!.tiles(twice))).rejects.toThrow(
      /miscounted: 1 common columns in place of 4/,
    );
  });

  it("says that it is no hardware", () => {
    expect(counters.get(mode)!.device).toEqual({
      kind: "software",
      mode,
      description: `the CPU, in the mode ${mode} of gpu.js`,
    });
  });
});

describe("closing a counter", () => {
  it("ends its tiles with an error", async () => {
    const counter = await opened("cpu");
    const tiles = counter.tiles(
      matrixOf(3, 3, () => true),
      { tileRows: 1 },
    );
    await tiles.next();
    await counter.close();
    await expect(tiles.next()).rejects.toThrow(new EngineError("the counter is closed"));
  });

  it("may be done twice", async () => {
    const counter = await opened("cpu");
    await counter.close();
    await counter.close();
  });
});

describe("opening a GPU", () => {
  it("really compiles to WebAssembly in the mode webasm", async () => {
    let made = 0;
    const { Instance } = WebAssembly;
    const counted = new Proxy(Instance, {
      construct: (target, [module, imports]) => {
        made++;
        return new target(module, imports);
      },
    });
    Reflect.set(WebAssembly, "Instance", counted);
    try {
      await (await opened("webasm")).close();
    } finally {
      Reflect.set(WebAssembly, "Instance", Instance);
    }
    expect(made).toBeGreaterThan(0);
  });

  it.each([
    [{ tileRows: 0 }, "tileRows must be an integer from 1 to 4096, got 0"],
    [{ tileRows: 1.5 }, "tileRows must be an integer from 1 to 4096, got 1.5"],
    [{ chunkColumns: 15 }, "chunkColumns must be an integer from 16 to 1048576, got 15"],
    [{ chunkColumns: 2 ** 21 }, "chunkColumns must be an integer from 16 to 1048576, got 2097152"],
  ])("refuses %p", async (options, message) => {
    const tiles = counters.get("cpu")!.tiles(
      matrixOf(1, 1, () => true),
      options,
    );
    await expect(tiles.next()).rejects.toThrow(new OptionError(message));
  });

  it("tells in one line what is missing and what to do where there is no GPU", async () => {
    const counter = await GpuCounter.open("webgl2");
    expect(counter).toEqual(new GpuAbsence("there is no WebGL 2: run in a browser that has it"));
  });

  it("takes a GPU or a reason, and leaves the globals as they were", async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    const counter = await GpuCounter.open("auto");
    expect(Object.getOwnPropertyDescriptor(globalThis, "navigator")).toEqual(before);
    if (counter instanceof GpuCounter) {
      expect(counter.device.kind).toBe("hardware");
      await counter.close();
    } else expect(counter.reason).toMatch(/install/);
  });
});
