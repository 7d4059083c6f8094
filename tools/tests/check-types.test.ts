import { join } from "node:path";
import { typeErrorsOf } from "../doc-examples/check-types.cjs";

const path = join(__dirname, "README.md");

/** What is said of each example, its opening fence on the lines 10, 20 and so on. */
const errorsOf = (codes: readonly string[], isRun = true): string[] =>
  typeErrorsOf(codes.map((code, i) => ({ file: "README.md", path, line: 10 * (i + 1), code, isRun })));

describe("typeErrorsOf", () => {
  it("accepts what holds", () => {
    const examples = [
      'const row = { user: "ann" };\nrow.user.length; // => 3',
      "const row = await Promise.resolve(1); // a name that another example has too\nrow + 1;",
      'import { join } from "node:path";\njoin("a", "b");',
      "const [first] = [1];\nfirst.toFixed(1);",
    ];
    expect(errorsOf(examples)).toEqual([]);
  });

  it("names the place of every fault", () => {
    const examples = [
      "const row = [1];\nrow.size;",
      "const double = (value) => 2 * value;\nconst broken = ;",
      "class Row {\n  constructor(private user: string) {}\n}\nmissing;",
    ];
    expect(errorsOf(examples)).toEqual([
      "tools/tests/README.md line 12: Property 'size' does not exist on type 'number[]'.",
      "tools/tests/README.md line 22: Expression expected.",
      "tools/tests/README.md line 21: Parameter 'value' implicitly has an 'any' type.",
      "tools/tests/README.md line 32: This syntax is not allowed when 'erasableSyntaxOnly' is enabled.",
      "tools/tests/README.md line 34: Cannot find name 'missing'.",
    ]);
  });

  it("lets code that is not run use names and files of its reader", () => {
    const fragment = 'import { MyModel } from "./my-model.js";\nawait MyModel.fit(log, { options });';
    expect(errorsOf([fragment], false)).toEqual([]);
    expect(errorsOf(["const k: number = 'ten';"], false)).toEqual([
      "tools/tests/README.md line 11: Type 'string' is not assignable to type 'number'.",
    ]);
  });
});
