/** Temporary folders that are gone once `clean` is called. */
export class Scratch {
  folder(): Promise<string>;
  /** The path of a new file with this content. @param name default `"data.txt"` */
  file(content: string | Uint8Array, name?: string): Promise<string>;
  clean(): Promise<void>;
}
