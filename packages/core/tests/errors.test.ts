import {
  DataError,
  EngineError,
  FunRecError,
  ModelFileError,
  OptionError,
  UnknownIdError,
} from "@funrec/core";

describe("FunRec's errors", () => {
  it.each([
    ["DataError", new DataError("m")],
    ["OptionError", new OptionError("m")],
    ["UnknownIdError", new UnknownIdError("m", ["a", 1])],
    ["ModelFileError", new ModelFileError("m")],
    ["EngineError", new EngineError("m")],
  ])("include %s, known by its class and its name", (name, error) => {
    expect(error).toBeInstanceOf(FunRecError);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe(`${name}: m`);
  });

  it("keep the cause", () => {
    const cause = new Error("disk");
    expect(new ModelFileError("m", { cause }).cause).toBe(cause);
    expect(new DataError("m", {}, { cause }).cause).toBe(cause);
  });

  it("say where: file and line where they are known", () => {
    expect(new DataError("m", { file: "a.csv", line: 3 })).toMatchObject({
      message: "a.csv:3: m",
      file: "a.csv",
      line: 3,
    });
    expect(new DataError("m", { file: "a.csv" }).message).toBe("a.csv: m");
    expect(new DataError("m")).toMatchObject({ message: "m", file: undefined, line: undefined });
  });

  it("hold the ids that are not known", () => {
    expect(new UnknownIdError("m", ["a", 1]).ids).toEqual(["a", 1]);
  });
});
