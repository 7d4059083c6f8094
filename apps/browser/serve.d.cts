/** Paths and what is served there. */
export type Texts = Readonly<Record<string, string>>;
/**
 * Bundles a script, or all that a package exports, for browsers as any project would: no plugin, no shim.
 * @param entry path of the script, or name of the package @returns the text of the bundle
 */
export function bundle(entry: string): Promise<string>;
/** Serves texts by their path, on the loopback interface. @param options `onPost` is called with path and body of what pages post */
export function serve(
  texts: Texts,
  options?: { port?: number; isolated?: boolean; onPost?: (path: string, body: string) => void },
): Promise<{ url: string; close(): void }>;
/** The example page and its script. */
export function examplePage(): Promise<Texts>;
