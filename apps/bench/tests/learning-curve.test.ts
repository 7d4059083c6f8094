import { LearningCurve } from "../src/learning-curve.js";

const report = (done: number, loss?: number, stage = "training") => ({
  stage,
  done,
  total: 3,
  ...(loss !== undefined && { metrics: { loss } }),
});

describe("the learning curve", () => {
  it("has the figures of each epoch, whatever is reported within and between them", () => {
    const curve = new LearningCurve();
    for (const progress of [
      report(0),
      report(0.5),
      report(1, 9),
      report(1.5, 9),
      report(2, 9), // the last step of the second epoch, before its figures are known
      report(2, 4),
      report(2, 4),
      report(3, 1),
      report(3, 7, "ranking"),
    ])
      curve.add(progress);
    expect(curve.points).toEqual([
      { epoch: 1, loss: 9 },
      { epoch: 2, loss: 4 },
      { epoch: 3, loss: 1 },
    ]);
  });

  it("is of the last training where there are several", () => {
    const curve = new LearningCurve();
    for (const progress of [report(0), report(1, 9), report(2, 8), report(0), report(1, 5)])
      curve.add(progress);
    expect(curve.points).toEqual([{ epoch: 1, loss: 5 }]);
  });

  it("is empty for a model without epochs", () => {
    const curve = new LearningCurve();
    curve.add(report(1, undefined, "neighbors"));
    expect(curve.points).toEqual([]);
  });
});
