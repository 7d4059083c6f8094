const VECTOR: usize = 16;
const FLOAT: usize = 4;

/**
 * Sets numbers to 0 by chance, and multiplies the others: number i stays when a random number of 32 bits that belongs to
 * (key0, key1, i) is at least the threshold. Engines without this kernel draw the same random numbers.
 */
export function dropout(
  from: usize,
  bytes: usize,
  key0: u32,
  key1: u32,
  threshold: u32,
  factor: f32,
  result: usize,
): void {
  const factors = f32x4.splat(factor);
  const thresholds = i32x4.splat(threshold);
  let counters = i32x4.add(i32x4.splat(key0), i32x4(0, 1, 2, 3));
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    const stays = i32x4.ge_u(scramble(counters, key1), thresholds);
    v128.store(result + byte, v128.and(f32x4.mul(v128.load(from + byte), factors), stays));
    counters = i32x4.add(counters, i32x4.splat(4));
  }
  const stays = i32x4.ge_u(scramble(counters, key1), thresholds);
  for (let lane = 0; byte < bytes; byte += FLOAT, lane++) {
    store<f32>(result + byte, stayOf(stays, lane) ? load<f32>(from + byte) * factor : <f32>0);
  }
}

/** The end of MurmurHash3, with the second key added half-way. */
@inline
function scramble(counters: v128, key: u32): v128 {
  let z = v128.xor(counters, i32x4.shr_u(counters, 16));
  z = v128.xor(i32x4.mul(z, i32x4.splat(0x85ebca6b)), i32x4.splat(key));
  z = i32x4.mul(v128.xor(z, i32x4.shr_u(z, 13)), i32x4.splat(0xc2b2ae35));
  return v128.xor(z, i32x4.shr_u(z, 16));
}

@inline
function stayOf(stays: v128, lane: i32): bool {
  if (lane == 0) return i32x4.extract_lane(stays, 0) != 0;
  if (lane == 1) return i32x4.extract_lane(stays, 1) != 0;
  return i32x4.extract_lane(stays, 2) != 0;
}
