/**
 * A package as it was built, for tools that try the packages. By its path: a name would make the package something that the
 * tools depend on, while it depends on them itself.
 */
export const built = (name, entry = "index") =>
  import(new URL(`../packages/${name}/dist/${entry}.js`, import.meta.url));
