/** Temporary folders that are gone once `clean` is called. */
export class Scratch {
  /** The path of a new folder. @param files what it has, by path */
  folder(files?: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
  /** The path of a new file with this content. @param name default `"data.txt"` */
  file(content: string | Uint8Array, name?: string): Promise<string>;
  clean(): Promise<void>;
}
