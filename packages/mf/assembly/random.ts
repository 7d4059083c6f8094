/** The generator splitmix64 (Steele, Lea and Flood, 2014): fast, 64 bits of state, seeded by any number. */
@unmanaged
export class Random {
  state: u64;
}

/** 64 random bits. */
@inline
export function next(random: Random): u64 {
  const state = random.state + 0x9e3779b97f4a7c15;
  random.state = state;
  let z = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

/** A number from 0 to bound - 1 out of 32 random bits (Lemire, 2019, without the rejection: the bias is below bound / 2^32). */
@inline
export function below(bits: u32, bound: i32): i32 {
  return <i32>((<u64>bits * <u64>bound) >> 32);
}
