/** What is used of a class of models. */
interface Loader {
  load(path: string): Promise<{
    recommendMany(queries: readonly never[], options: { readonly k: number }): Promise<unknown>;
  }>;
}

/**
 * Loads a frozen file of a model, which must give the lists that are frozen beside it.
 * @param path of the files, without `.funrec` and `.json`
 * @param digits behind the point, in which the scores must agree
 */
export function loadFrozen<Model extends Loader>(
  model: Model,
  path: string,
  queries: readonly object[],
  digits: number,
): ReturnType<Model["load"]>;
