import type { Random } from "../random/random.js";

/** A place in `length` things; 0 where there are none. */
const placeIn = (length: number, random: Random): number => (length > 0 ? random.integer(length) : 0);

/** One of some things. */
export const oneOf = <Thing>(things: readonly Thing[], random: Random): Thing =>
  things[random.integer(things.length)]!;

/** Longest part of bytes that is inserted, repeated or left out at a time. */
const LONGEST_PART = 64;

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  // A bit is flipped.
  (bytes, random) => {
    const damaged = bytes.slice();
    if (damaged.length > 0) damaged[random.integer(damaged.length)]! ^= 1 << random.integer(8);
    return damaged;
  },
  // A byte is replaced.
  (bytes, random) => {
    const damaged = bytes.slice();
    if (damaged.length > 0) damaged[random.integer(damaged.length)] = random.integer(256);
    return damaged;
  },
  // The end is cut off.
  (bytes, random) => bytes.slice(0, placeIn(bytes.length, random)),
  // A part is left out.
  (bytes, random) => {
    const place = placeIn(bytes.length, random);
    return joined(bytes.subarray(0, place), bytes.subarray(place + 1 + random.integer(LONGEST_PART)));
  },
  // Random bytes are inserted.
  (bytes, random) => {
    const place = placeIn(bytes.length, random);
    const inserted = Uint8Array.from({ length: 1 + random.integer(LONGEST_PART) }, () => random.integer(256));
    return joined(bytes.subarray(0, place), inserted, bytes.subarray(place));
  },
  // A part stands somewhere else a second time.
  (bytes, random) => {
    const [from, to] = [placeIn(bytes.length, random), placeIn(bytes.length, random)];
    const part = bytes.subarray(from, from + 1 + random.integer(LONGEST_PART));
    return joined(bytes.subarray(0, to), part, bytes.subarray(to));
  },
];

/** Bytes one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

/**
 * A copy of bytes with one to three faults, as disks, networks and people make them: flipped bits, other bytes, a cut end, a
 * part that is missing, inserted or there twice. The same random numbers give the same faults.
 */
export function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  for (let faults = 1 + random.integer(3); faults > 0; faults--) {
    damaged = oneOf(DAMAGES, random)(damaged, random);
  }
  return damaged;
}

/** What readers of text may stumble over. */
const TEXTS = [
  ...'\n|\r|\r\n|\t|,|::|;|"|""|\'|\\|{|}|[|]|:|-|.|0|e|\0|\uFEFF|\u2028|é|𝄞|\uFFFD'.split("|"),
  ..."1e999|-1e999|NaN|Infinity|null|true|0x10|1_000|9007199254740993|1e-400|-0".split("|"),
  "|",
  " ",
  '{"user":1}',
  '{"__proto__":{"user":1}}',
  "__proto__",
  "constructor",
  "[".repeat(5000),
  "9".repeat(400),
  "x".repeat(70_000),
];

/**
 * A text with one to three faults, as UTF-8: those of {@link damageBytes}, and lines that are missing, there twice or in
 * another order, and inserted pieces that readers may stumble over, such as quotes, line ends, and numbers that are none.
 */
export function damageText(text: string, random: Random): Uint8Array {
  let damaged = text;
  for (let faults = 1 + random.integer(3); faults > 0; faults--) {
    const place = placeIn(damaged.length, random);
    const lines = damaged.split("\n");
    const [line, other] = [random.integer(lines.length), random.integer(lines.length)];
    switch (random.integer(6)) {
      case 0:
        damaged = lines.toSpliced(line, 1).join("\n");
        break;
      case 1:
        damaged = lines.toSpliced(other, 0, lines[line]!).join("\n");
        break;
      case 2:
        damaged = lines.with(line, lines[other]!).with(other, lines[line]!).join("\n");
        break;
      case 3:
        return damageBytes(new TextEncoder().encode(damaged), random);
      default: {
        const replaced = random.integer(4);
        damaged = damaged.slice(0, place) + oneOf(TEXTS, random) + damaged.slice(place + replaced);
      }
    }
  }
  return new TextEncoder().encode(damaged);
}
