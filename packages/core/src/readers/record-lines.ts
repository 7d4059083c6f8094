import type { Info } from "csv-parse";

/** The parser's counts of lines: of all so far, and of the empty ones among them. */
type LineCounts = Pick<Info, "lines" | "empty_lines">;

/**
 * Says on which line a record starts. The parser knows only where one ends, and takes a CRLF within quotes for two
 * line ends.
 */
export class RecordLines {
  /** What the parser counted too many. */
  #surplus = 0;
  /** The parser's counts at the end of the last record. */
  #last: LineCounts = { lines: 0, empty_lines: 0 };

  /** The line on which the record starts that the parser has just read. Call it for every record, in order. */
  startOf(fields: readonly string[], counts: LineCounts): number {
    const start = this.startOfNext(counts);
    if (this.isOnSeveral(counts)) {
      for (const field of fields) this.#surplus += field.split("\r\n").length - 1;
    }
    this.#last = counts;
    return start;
  }

  /** The line on which the record starts that the parser is reading. */
  startOfNext({ empty_lines: emptyLines }: Pick<LineCounts, "empty_lines">): number {
    return this.#last.lines - this.#surplus + (emptyLines - this.#last.empty_lines) + 1;
  }

  /** True when the record that the parser is reading goes over several lines. */
  isOnSeveral(counts: LineCounts): boolean {
    return counts.lines - this.#surplus > this.startOfNext(counts);
  }
}
