import { type Progress, Stage } from "@funrec/core";

const collect = (): { reports: Progress[]; onProgress: (report: Progress) => void } => {
  const reports: Progress[] = [];
  return { reports, onProgress: (report) => reports.push(report) };
};

/** The clock that a stage looks at, in milliseconds. */
let now = 0;
beforeEach(() => jest.spyOn(performance, "now").mockImplementation(() => now));
afterEach(() => jest.restoreAllMocks());

describe("Stage", () => {
  it("reports its start and its end, with the figures", async () => {
    const { reports, onProgress } = collect();
    const stage = new Stage({ onProgress }, "epoch 1", 3);
    for (let done = 1; done <= 3; done++) await stage.advance(done, { loss: 1 / done });
    expect(reports).toEqual([
      { stage: "epoch 1", done: 0, total: 3 },
      { stage: "epoch 1", done: 1, total: 3, metrics: { loss: 1 } },
      { stage: "epoch 1", done: 2, total: 3, metrics: { loss: 1 / 2 } },
      { stage: "epoch 1", done: 3, total: 3, metrics: { loss: 1 / 3 } },
    ]);
  });

  it("reports now and then while the work goes on, and lets timers run", async () => {
    const { reports, onProgress } = collect();
    const stage = new Stage({ onProgress }, "rows", 1000);
    let hasTimerRun = false;
    setTimeout(() => (hasTimerRun = true));
    for (let done = 1; done <= 6; done++) {
      now += 30;
      await stage.advance(done);
    }
    expect(reports.map(({ done }) => done)).toEqual([0, 2, 4, 6]); // at 0, 60, 120 and 180 ms
    expect(hasTimerRun).toBe(true);
  });

  it("does not begin when it is aborted already", () => {
    const { reports, onProgress } = collect();
    const signal = AbortSignal.abort("enough");
    expect(() => new Stage({ onProgress, signal }, "rows", 2)).toThrow("enough");
    expect(reports).toEqual([]);
  });

  it("stops with the signal's reason at the next step", async () => {
    const reason = new Error("enough");
    const controller = new AbortController();
    const stage = new Stage({ signal: controller.signal }, "rows", 3);
    await stage.advance(1);
    controller.abort(reason);
    await expect(stage.advance(2)).rejects.toBe(reason);
  });

  it("notices a signal that arrives while it works without a pause", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort());
    const stage = new Stage({ signal: controller.signal }, "rows", Infinity);
    const endless = async (): Promise<void> => {
      for (let done = 1; ; done++) {
        now += 5;
        await stage.advance(done);
      }
    };
    await expect(endless()).rejects.toHaveProperty("name", "AbortError");
  });

  it("needs nobody to report to", async () => {
    await expect(new Stage({}, "rows", 1).advance(1)).resolves.toBeUndefined();
  });
});
