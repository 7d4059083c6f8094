import { type Contestant, measure, median, ratios } from "../src/speed/measure.js";

const NEIGHBORS = { k: 1, indices: Int32Array.of(1, 0), similarities: Float64Array.of(0.5, 0.5) };

/** Takes the seconds given, one run after the other, and writes its name down. */
function contestant(name: string, isPeer: boolean, turns: string[], seconds: number[]): Contestant {
  let run = 0;
  return {
    name,
    threads: 1,
    isPeer,
    run: async () => {
      turns.push(name);
      return { seconds: seconds[run++]!, neighbors: async () => NEIGHBORS };
    },
  };
}

describe("measure", () => {
  it("runs in turns after a warm-up, whose results it compares with the peer's", async () => {
    const turns: string[] = [];
    const rounds: number[] = [];
    const contestants = [
      contestant("FunRec", false, turns, [9, 1, 3]),
      contestant("peer", true, turns, [9, 2, 2]),
    ];
    const { timed, checks } = await measure(contestants, 2, (round) => rounds.push(round));
    expect(turns).toEqual(["FunRec", "peer", "FunRec", "peer", "FunRec", "peer"]);
    expect(rounds).toEqual([0, 1, 2]);
    expect(timed[0]).toMatchObject({ warmUp: { seconds: 9 }, rounds: [{ seconds: 1 }, { seconds: 3 }] });
    expect(ratios(timed[0]!, timed[1]!)).toEqual([0.5, 1.5]);
    expect(checks).toMatchObject([{ of: contestants[0], against: contestants[1], rows: 2, different: 0 }]);
  });

  it("compares with the first where there is no peer", async () => {
    const contestants = ["a", "b"].map((name) => contestant(name, false, [], [1, 1]));
    const { checks } = await measure(contestants, 1, () => {});
    expect(checks).toMatchObject([{ of: contestants[1], against: contestants[0] }]);
  });
});

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])("of %j is %d", (values, expected) => expect(median(values)).toBe(expected));
});
