export interface ExampleOptions {
  /** The package's folder. Its `src` is searched for `@example` blocks of doc comments. */
  readonly folder: string;
  /** Markdown files of the folder whose `ts` blocks are examples. Default: `["README.md"]`. */
  readonly files?: readonly string[];
}

/**
 * Registers one jest test for every example in the documentation of a package; call it at the top level of a test file.
 * An example is a block marked `ts`, and a whole module: imports at its top, top-level `await` allowed. It runs in an
 * empty temporary folder. Results in comments are checked:
 *
 *     await model.recommend({ user: 1 }); // => [{ item: "tea", score: 2 }]
 *     console.log(log.length); // => 3
 *     await model.similarItems("typo"); // throws UnknownIdError: unknown item
 *
 * The result may go on over several comment lines, and may start on the line below the statement. A block marked
 * `ts no-run` is only compiled.
 *
 * @param requireFromTest the test file's own `require`, which resolves the imports of the examples
 */
export function testExamples(requireFromTest: (id: string) => unknown, options: ExampleOptions): void;

/**
 * What TypeScript says against the examples of several folders: strict, and only what Node takes as well when it removes the
 * types. A block marked `ts no-run` may use names and relative modules that it leaves to its reader.
 *
 * @returns each fault with its file and line
 */
export function typeErrorsOfExamples(places: readonly ExampleOptions[]): string[];
