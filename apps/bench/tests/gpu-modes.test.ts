import { InteractionMatrix, rowColumns, simulate } from "@funrec/core";
import { densestRows, measureGpuModes } from "../src/speed/gpu-modes.js";

const { byItem } = InteractionMatrix.from(simulate().interactions);

describe("measuring the modes of gpu.js", () => {
  it("takes the densest rows, most entries first", () => {
    const rows = densestRows(byItem, 20);
    const lengths = Array.from({ length: 20 }, (_, row) => rowColumns(rows, row).length);
    const all = Array.from({ length: byItem.rowCount }, (_, row) => rowColumns(byItem, row).length);
    expect(lengths).toEqual(all.sort((a, b) => b - a).slice(0, 20));
    expect(rows.columnCount).toBe(byItem.columnCount);
  });

  it("times the plain loop and every mode, all with the same counts, or says why a mode is missing", async () => {
    const outcomes = [];
    for await (const outcome of measureGpuModes(densestRows(byItem, 20))) outcomes.push(outcome);
    expect(outcomes.map(({ mode }) => mode)).toEqual(["plain", "cpu", "webasm", "webgpu", "headlessgl"]);
    for (const outcome of outcomes) {
      if ("reason" in outcome) expect(outcome.reason).toMatch(/install|update/);
      else expect(outcome).toMatchObject({ seconds: expect.any(Number), tiles: 1 });
    }
    expect(outcomes.slice(0, 3).every((outcome) => "seconds" in outcome)).toBe(true);
  });
});
