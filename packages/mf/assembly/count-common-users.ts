import { at, put } from "../../core/assembly/numbers";
import { TILE, tileOf } from "./tiles";

/**
 * Rows first..end of X'X + ridge I, where X is the binary matrix of users and items: how many users two items have in
 * common. The matrix is kept in tiles.
 *
 * @param itemOffsets i32: start of each item's users, and the end of the last's
 * @param itemUsers i32: these users
 * @param userOffsets i32: start of each user's items, and the end of the last's
 * @param userItems i32: these items, ascending for each user
 * @param counts i32 for each item: scratch, all 0 between calls
 */
export function countCommonUsers(
  first: i32,
  end: i32,
  itemOffsets: usize,
  itemUsers: usize,
  userOffsets: usize,
  userItems: usize,
  counts: usize,
  ridge: f64,
  matrix: usize,
): void {
  for (let item = first; item < end; item++) {
    const stop = at<i32>(itemOffsets, item + 1);
    for (let entry = at<i32>(itemOffsets, item); entry < stop; entry++) {
      const user = at<i32>(itemUsers, entry);
      // The item itself stands in the list of each of its users and ends the walk.
      let place = userItems + (<usize>at<i32>(userOffsets, user) << 2);
      for (;;) {
        const other = load<i32>(place);
        const count = counts + (<usize>other << 2);
        store<i32>(count, load<i32>(count) + 1);
        if (other == item) break;
        place += 4;
      }
    }
    const row = item / TILE;
    const rowBytes = <usize>(item % TILE) * (TILE << 3);
    for (let other = 0; other <= item; other++) {
      const tile = tileOf(matrix, row, other / TILE) + rowBytes;
      put<f64>(tile, other % TILE, <f64>at<i32>(counts, other));
      put<i32>(counts, other, 0);
    }
    const diagonal = tileOf(matrix, row, row) + rowBytes;
    put<f64>(diagonal, item % TILE, at<f64>(diagonal, item % TILE) + ridge);
  }
}
