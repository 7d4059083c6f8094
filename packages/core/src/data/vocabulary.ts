import { UnknownIdError } from "../errors.js";
import { show } from "../options.js";
import type { Id } from "./types.js";

/**
 * The two-way map between the caller's ids and dense indices 0..size-1.
 * An index is the place of the id in the order of first appearance; ties between equal scores are broken by it.
 *
 * @example
 * ```ts
 * import { Vocabulary } from "@funrec/core";
 * const items = Vocabulary.of(["a", "b", "a", 7]);
 * items.size; // => 3
 * items.indexOf("b"); // => 1
 * items.indexOf("7"); // => 2
 * items.idAt(2); // => 7
 * ```
 */
export class Vocabulary {
  readonly #ids: Id[] = [];
  readonly #indices = new Map<Id, number>();
  #isClosed = false;

  /** Builds a vocabulary from ids in order; repeated ids keep their first index. */
  static of(ids: Iterable<Id>): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const id of ids) vocabulary.add(id);
    return vocabulary;
  }

  /** Number of distinct ids. */
  get size(): number {
    return this.#ids.length;
  }

  /** All ids in index order. */
  get ids(): readonly Id[] {
    return this.#ids;
  }

  /** Index of the id, which is added at the end when it is new. @throws TypeError when it is new and the vocabulary closed */
  add(id: Id): number {
    const known = this.indexOf(id);
    if (known !== undefined) return known;
    if (this.#isClosed)
      throw new TypeError(`${show(id)} cannot be added: the vocabulary belongs to a finished log`);
    const index = this.#ids.length;
    this.#ids.push(id === 0 ? 0 : id); // -0 has the text of 0
    this.#indices.set(id, index);
    return index;
  }

  /** Takes no more ids from now on. */
  close(): this {
    this.#isClosed = true;
    return this;
  }

  /** A vocabulary with one more id at the end; this one stays as it is. */
  with(id: Id): Vocabulary {
    const extended = Vocabulary.of(this.#ids);
    extended.add(id);
    return extended.close();
  }

  /** Index of the id, or `undefined` when it is not known. */
  indexOf(id: Id): number | undefined {
    const index = this.#indices.get(id);
    if (index !== undefined) return index;
    const twin = sameText(id);
    return twin === undefined ? undefined : this.#indices.get(twin);
  }

  /** True when the id is known. */
  has(id: Id): boolean {
    return this.indexOf(id) !== undefined;
  }

  /** The id at an index. @throws RangeError when the index is outside 0..size-1 */
  idAt(index: number): Id {
    const id = this.#ids[index];
    if (id === undefined) throw new RangeError(`index ${index} is outside 0..${this.size - 1}`);
    return id;
  }

  /**
   * Index of an id that must be known.
   * @param kind what the id names, for the message
   * @throws UnknownIdError
   */
  require(id: Id, kind: "user" | "item"): number {
    const index = this.indexOf(id);
    if (index !== undefined) return index;
    const sample = this.#ids.slice(0, 3).map(show).join(", ");
    throw new UnknownIdError(
      `unknown ${kind} ${show(id)}: the fitted log has ${this.size} ${kind}s, such as ${sample}`,
      [id],
    );
  }
}

/** The other way to write an id: 7 for "7" and "7" for 7; nothing for text that is not how JavaScript prints a number. */
function sameText(id: Id): Id | undefined {
  if (typeof id === "number") return String(id);
  const number = Number(id);
  return String(number) === id ? number : undefined;
}
