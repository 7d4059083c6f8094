/** The modules of Node in use. */
interface NodeModules {
  "node:crypto": typeof import("node:crypto");
  "node:fs": typeof import("node:fs");
  "node:fs/promises": typeof import("node:fs/promises");
  "node:os": typeof import("node:os");
  "node:path": typeof import("node:path");
  "node:stream/promises": typeof import("node:stream/promises");
  "node:util": { readonly default: typeof import("node:util") };
  "node:worker_threads": typeof import("node:worker_threads");
}

/** True in Node and what is like it; false in browsers, where there are no files. */
export const isNode = (): boolean =>
  typeof process === "object" && typeof process.versions?.node === "string";

/**
 * A module of Node, for code that a browser never comes to. The name is no literal, so that bundlers for browsers do not
 * ask for the module.
 */
export function nodeModule<Name extends keyof NodeModules>(name: Name): Promise<NodeModules[Name]> {
  const variable: string = name;
  return import(/* webpackIgnore: true */ /* @vite-ignore */ variable) as Promise<NodeModules[Name]>;
}
