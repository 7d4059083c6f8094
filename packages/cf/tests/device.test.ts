import { GpuAbsence, GpuCounter, ItemCF, UserCF } from "@funrec/cf";
import { type Device, Interactions, OptionError } from "@funrec/core";
import { simulatedRows } from "./simulated-rows.js";

const log = Interactions.from(simulatedRows(5));
const open = GpuCounter.open.bind(GpuCounter);
let warnings: unknown[][];

beforeEach(() => {
  warnings = [];
  jest.spyOn(console, "warn").mockImplementation((...words) => warnings.push(words));
});

afterEach(() => jest.restoreAllMocks());

const bytesOf = async (
  model: typeof ItemCF | typeof UserCF,
  options: object,
  device: Device,
): Promise<Uint8Array> => (await model.fit(log, options, { device })).toBytes();

describe("device", () => {
  it.each([
    ["ItemCF", ItemCF, { neighbors: 5 }],
    ["ItemCF", ItemCF, { similarity: "jaccard", shrinkage: 3 }],
    ["UserCF", UserCF, { neighbors: 7 }],
  ])(
    "gives the same bytes of %s on a GPU, here in gpu.js's mode without one",
    async (_name, model, options) => {
      const asked = jest.spyOn(GpuCounter, "open").mockImplementation(() => open("cpu"));
      const counted = await bytesOf(model, options, "gpu");
      expect(asked).toHaveBeenCalledWith("gpu");
      expect(counted).toEqual(await bytesOf(model, options, "cpu"));
      expect(asked).toHaveBeenCalledTimes(1);
      expect(warnings).toEqual([]);
    },
  );

  it('"gpu" says once why the processors count where there is no GPU', async () => {
    jest.spyOn(GpuCounter, "open").mockResolvedValue(new GpuAbsence("there is none in this test"));
    const counted = await bytesOf(ItemCF, {}, "gpu");
    await bytesOf(ItemCF, {}, "gpu");
    expect(warnings).toEqual([["@funrec/cf: counting on the processors: there is none in this test"]]);
    expect(counted).toEqual(await bytesOf(ItemCF, {}, "cpu"));
  });

  it('"gpu" says that Pearson is not for GPUs', async () => {
    await bytesOf(ItemCF, { similarity: "pearson" }, "gpu");
    expect(warnings).toEqual([
      ["@funrec/cf: Pearson's sums are not added up on a GPU: the processors do it"],
    ]);
  });

  it('"auto", the default, looks for no GPU where counting is quick', async () => {
    const asked = jest.spyOn(GpuCounter, "open");
    await bytesOf(ItemCF, {}, "auto");
    await ItemCF.fit(log);
    expect(asked).not.toHaveBeenCalled();
  });

  it("must be one of the three", async () => {
    await expect(ItemCF.fit(log, {}, { device: "tpu" as Device })).rejects.toThrow(OptionError);
  });
});
