/** First state of a stream of random numbers. */
@inline
export function randomFrom(seed: u32): u64 {
  return nextRandom(nextRandom(<u64>seed ^ 0x9e3779b97f4a7c15));
}

/** The next state: a linear congruential generator with Knuth's multiplier, of which the upper half is used. */
@inline
export function nextRandom(state: u64): u64 {
  return state * 6364136223846793005 + 1442695040888963407;
}

/** 32 random bits of a state. */
@inline
export function randomBits(state: u64): u32 {
  return <u32>(state >> 32);
}

/** A number from 0 to bound - 1 of a state. */
@inline
export function randomBelow(state: u64, bound: u32): i32 {
  return <i32>(((state >> 32) * <u64>bound) >> 32);
}
