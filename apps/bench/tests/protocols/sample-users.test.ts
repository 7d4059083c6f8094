import { type Id, Interactions, leaveLastOut } from "@funrec/core";
import { SampleRecorder } from "../../src/protocols/sample-users.js";

/** Users u0 to u29; each has the items 0 to 29, in this order. */
const log = Interactions.from(
  Array.from({ length: 900 }, (_, row) => ({ user: `u${row % 30}`, item: Math.floor(row / 30) })),
);
const split = leaveLastOut(log);

/** Recommends 12 items from a number on, to everybody. */
const modelOf = (first: number) => ({
  recommendMany: async (queries: readonly { readonly user: Id }[]) =>
    queries.map(() => Array.from({ length: 12 }, (_, place) => ({ item: first + place }))),
});

describe("the sample users", () => {
  it("are drawn without a look at the model, and come with their latest items and those to be found", () => {
    const [{ users }, again] = [new SampleRecorder(split), new SampleRecorder(leaveLastOut(log))];
    expect(users).toEqual(again.users);
    expect(new Set(users.map(({ user }) => user)).size).toBe(5);
    // The last is the test, the one before it the validation item, of which models are told.
    expect(users[0]).toMatchObject({
      history: Array.from({ length: 20 }, (_, place) => 9 + place),
      historyLength: 29,
      test: [29],
    });
  });

  it("get the first ten items of what the model answers while it is measured", async () => {
    const recorder = new SampleRecorder(split);
    const queries = log.users.ids.map((user) => ({ user }));
    const answers = await recorder.record(modelOf(20)).recommendMany(queries, { k: 12, excludeSeen: true });
    expect(answers).toHaveLength(30);
    expect(recorder.samples.recommended).toEqual(
      Array(5).fill(Array.from({ length: 10 }, (_, place) => 20 + place)),
    );
  });

  it("are all users where there are fewer", () => {
    const three = log.filter(({ user }) => ["u1", "u2", "u3"].includes(String(user)));
    const users = new SampleRecorder(leaveLastOut(three)).users.map(({ user }) => user);
    expect(users.sort()).toEqual(["u1", "u2", "u3"]);
  });
});
