import { DataError } from "../errors.js";
import { fileReason } from "../files/file-reason.js";
import { show } from "../options.js";
import { isNode, nodeModule } from "../platform.js";

/**
 * Where text comes from: the path of a file, or chunks of text or bytes, such as a Node stream, a web stream
 * (`file.stream()` in a browser) or `[text]`.
 */
export type TextSource =
  | string
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>
  | ReadableStream<string>
  | ReadableStream<Uint8Array>;

/** Text encodings that the readers take; `"gb18030"` is that of Chinese Excel, and reads GBK and GB2312, too. */
export const ENCODINGS = ["utf-8", "latin1", "gb18030", "utf-16le"] as const;
/** One of {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];

/** The name of a source in error messages. */
export function sourceName(source: TextSource): string {
  return typeof source === "string" ? source : "input";
}

/** The first half of a line end or of a character: the other half may begin the next chunk. */
const FIRST_HALF = /[\r\uD800-\uDBFF]$/;

/**
 * The text of a source in chunks that cut no character and no CRLF, without a byte-order mark.
 * @throws DataError when the file is not there or not readable, or naming the line that is not text in this encoding
 */
export async function* readText(source: TextSource, encoding: Encoding = "utf-8"): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const file = sourceName(source);
  let line = 1;
  let held = "";
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      const [valid = ""] = new TextDecoder(encoding).decode(bytes).split("\uFFFD", 1);
      const location = { file, line: line + countLineEnds(held + valid) };
      throw new DataError(
        `the text is not ${encoding}; give the right encoding: ${ENCODINGS.join(", ")}`,
        location,
        { cause },
      );
    }
  };
  let isStart = true;
  for await (const chunk of chunksOf(source)) {
    if (typeof chunk !== "string" && !ArrayBuffer.isView(chunk)) {
      const message = `a source gives text or bytes, found ${show(chunk)}; a single text or byte array goes into [ ]`;
      throw new DataError(message, { file });
    }
    let text = held + (typeof chunk === "string" ? chunk : decode(chunk as Uint8Array));
    if (isStart && text.length > 0) {
      if (text.startsWith("\uFEFF")) text = text.slice(1);
      isStart = false;
    }
    held = FIRST_HALF.exec(text)?.[0] ?? "";
    text = text.slice(0, text.length - held.length);
    line += countLineEnds(text);
    if (text) yield text;
  }
  const rest = held + decode();
  if (rest) yield rest;
}

function chunksOf(source: TextSource): AsyncIterable<unknown> | Iterable<unknown> {
  if (typeof source === "string") return openFile(source);
  if (typeof source === "object" && source !== null) {
    if (Symbol.iterator in source || Symbol.asyncIterator in source) return source as AsyncIterable<unknown>;
    if ("getReader" in source) return readStream(source);
  }
  throw new DataError(`a source is the path of a file, or chunks of text or bytes, found ${show(source)}`);
}

/** The chunks of a web stream, for browsers whose streams cannot be iterated. */
async function* readStream(stream: ReadableStream<unknown>): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

function countLineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  if (path.includes("\n")) {
    throw new DataError(`${show(path)} is text, not the path of a file: text goes into an array, as [text]`);
  }
  if (!isNode()) {
    const message =
      "a browser opens no files by their path: give a stream, as file.stream(), or an array, as [text]";
    throw new DataError(message, { file: path });
  }
  const { createReadStream } = await nodeModule("node:fs");
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new DataError(`cannot be read: ${await fileReason(cause, path)}`, { file: path }, { cause });
  }
}
