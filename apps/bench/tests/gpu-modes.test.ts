import { InteractionMatrix, rowColumns, simulate } from "@funrec/core";
import { densestRows, gpuModes } from "../src/speed/gpu-modes.js";

const { byItem } = InteractionMatrix.from(simulate().interactions);

describe("measuring the modes of gpu.js", () => {
  it("takes the densest rows, most entries first", () => {
    const rows = densestRows(byItem, 20);
    const lengths = Array.from({ length: 20 }, (_, row) => rowColumns(rows, row).length);
    const all = Array.from({ length: byItem.rowCount }, (_, row) => rowColumns(byItem, row).length);
    expect(lengths).toEqual(all.sort((a, b) => b - a).slice(0, 20));
    expect(rows.columnCount).toBe(byItem.columnCount);
  });

  it("counts by the plain loop and in every mode that runs here, and says which do not", async () => {
    const said: string[] = [];
    jest.spyOn(console, "error").mockImplementation((line: string) => said.push(line));
    const log = simulate({ users: 40, items: 30 }).interactions;
    const contestants = await gpuModes({
      log,
      raw: undefined,
      threadCounts: [1],
      implicit: undefined,
      swing: undefined,
      trainers: new Map(),
      searcher: undefined,
      folder: "none",
    });
    expect(contestants.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["plain loop", "gpu.js cpu (software)", "gpu.js webasm (software)"]),
    );
    expect(said).toHaveLength(4);
    for (const line of said.slice(contestants.length - 1)) expect(line).toMatch(/install|update/);
    for (const contestant of contestants) expect((await contestant.run()).seconds).toBeGreaterThan(0);
  });
});
