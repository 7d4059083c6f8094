import { type Histories, lengthsOf, type Lookup } from "@funrec/core/tensor";

/**
 * What belongs to the newest items of each history, the newest first: so many bags a history, one behind the other. A bag has
 * the rows of its item; it is empty, and so gives zeros that are not learnt from, at places that a history does not have.
 *
 * @param table name of the table with the rows
 * @param rowsOf the rows of an item; default one, its own
 */
export function newestItems(
  histories: Histories,
  places: number,
  table: string,
  rowsOf: (item: number) => ArrayLike<number> = (item) => [item],
): Lookup & { readonly offsets: Int32Array } {
  const { items, ends } = histories;
  const lengths = lengthsOf(histories, places);
  const rows: number[] = [];
  const offsets = new Int32Array(lengths.length * places + 1);
  lengths.forEach((length, i) => {
    for (let place = 0; place < places; place++) {
      if (place < length) {
        const own = rowsOf(items[ends[i]! - 1 - place]!);
        for (let j = 0; j < own.length; j++) rows.push(own[j]!);
      }
      offsets[i * places + place + 1] = rows.length;
    }
  });
  return { table, rows: Int32Array.from(rows), offsets };
}
