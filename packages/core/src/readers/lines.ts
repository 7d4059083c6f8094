import { DataError } from "../errors.js";
import { readText, sourceName, type TextSource } from "./source.js";

/** A line of text and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/**
 * The lines of a source that are not blank. Lines end with LF or CRLF; the last one may lack its end.
 * @param maxLength longest line in characters
 * @throws DataError naming the line that is too long
 */
export async function* readLines(source: TextSource, maxLength: number): AsyncGenerator<Line> {
  const file = sourceName(source);
  let number = 0;
  let rest = "";
  const toLine = (text: string): Line => {
    number++;
    return { text: text.endsWith("\r") ? text.slice(0, -1) : text, number };
  };
  for await (const chunk of readText(source)) {
    const parts = chunk.split("\n");
    parts[0] = rest + parts[0]!;
    rest = parts.pop()!;
    for (const part of parts) {
      const line = toLine(part);
      if (line.text.length > maxLength) throw tooLong(file, number, maxLength);
      if (line.text.trim()) yield line;
    }
    if (rest.length > maxLength) throw tooLong(file, number + 1, maxLength);
  }
  const last = toLine(rest);
  if (last.text.trim()) yield last;
}

export function tooLong(file: string, line: number, maxLength: number): DataError {
  return new DataError(`the line is longer than ${maxLength} characters`, { file, line });
}
