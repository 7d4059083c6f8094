import fc from "fast-check";
import { placeLabels } from "../../../src/report/page/place-labels.js";

const frame = { left: 0, top: 0, right: 500, bottom: 400 };

describe("the labels of a figure", () => {
  it("stand to the right of their marks where there is room", () => {
    const [label] = placeLabels([{ x: 100, y: 100, text: "swing" }], frame);
    expect(label).toMatchObject({ y: 100, isFar: false });
    expect(label!.x).toBeGreaterThan(105);
  });

  it("move away from the edge", () => {
    const [label] = placeLabels([{ x: 495, y: 100, text: "swing" }], frame);
    expect(label!.x).toBeLessThan(495);
  });

  it("cover neither one another nor a mark, and stay within the frame", () => {
    const mark = fc.record({
      x: fc.integer({ min: 10, max: 490 }),
      y: fc.integer({ min: 10, max: 390 }),
      text: fc.constantFrom("hstu", "item2vec", "youtube_dnn"),
    });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 25 }), (marks) => {
        const boxes = placeLabels(marks, frame).flatMap((label, own) =>
          label ? [{ own, left: label.x, right: label.x + 6 * marks[own]!.text.length, y: label.y }] : [],
        );
        for (const { own, left, right, y } of boxes) {
          expect(left >= 0 && right <= 500 && y >= 6 && y <= 394).toBe(true);
          for (const [place, { x, y: markY }] of marks.entries()) {
            const covers = x > left - 4 && x < right + 4 && Math.abs(markY - y) < 8;
            expect(covers && place !== own).toBe(false);
          }
          for (const other of boxes) {
            const covers = other.left < right && left < other.right && Math.abs(other.y - y) < 12;
            expect(covers && other.own !== own).toBe(false);
          }
        }
      }),
      { seed: 7 },
    );
  });
});
