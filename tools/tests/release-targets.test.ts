import { targetsOf } from "../release/targets.cjs";

describe("the checks of what is published", () => {
  const names = (manifest: object): string[] => Object.keys(targetsOf(manifest));

  it("are targets of every package that can be imported", () => {
    expect(names({ name: "a", exports: {} })).toEqual(["publint", "attw", "bundle-size"]);
  });

  it("leave out types and size of a program", () => {
    expect(names({ name: "a", bin: "a.js" })).toEqual(["publint"]);
  });

  it("leave out what is private", () => {
    expect(names({ name: "a", private: true, exports: {} })).toEqual([]);
  });
});
