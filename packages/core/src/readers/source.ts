import { DataError } from "../errors.js";

/**
 * Where text comes from: the path of a file, or chunks of text or bytes, such as a Node stream, a web stream
 * (`file.stream()` in a browser) or `[text]`.
 */
export type TextSource = string | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Text encodings that the readers take. */
export type Encoding = "utf-8" | "latin1";

/** The name of a source in error messages. */
export function sourceName(source: TextSource): string {
  return typeof source === "string" ? source : "input";
}

/**
 * The text of a source in chunks, without a byte-order mark.
 * @throws DataError when the file is not there or not readable, or the bytes are not text in this encoding
 */
export async function* readText(source: TextSource, encoding: Encoding = "utf-8"): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const file = sourceName(source);
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw new DataError(`the text is not ${encoding}; give the right encoding`, { file }, { cause });
    }
  };
  let isStart = true;
  for await (const chunk of typeof source === "string" ? openFile(source) : source) {
    let text = typeof chunk === "string" ? chunk : decode(chunk);
    if (isStart && text.length > 0) {
      if (text.startsWith("\uFEFF")) text = text.slice(1);
      isStart = false;
    }
    if (text) yield text;
  }
  const rest = decode();
  if (rest) yield rest;
}

async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  const { createReadStream } = await import("node:fs");
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : message;
    throw new DataError(`cannot be read: ${reason}`, { file: path }, { cause });
  }
}
