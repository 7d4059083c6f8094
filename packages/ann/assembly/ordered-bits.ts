/** The bits of a number, turned so that they order as unsigned integers as the numbers do. */
@inline
export function orderedBits(number: f32): u32 {
  const bits = reinterpret<u32>(number);
  return bits & 0x80000000 ? ~bits : bits | 0x80000000;
}

/** The number of ordered bits. */
@inline
export function numberOf(bits: u32): f32 {
  return reinterpret<f32>(bits & 0x80000000 ? bits & 0x7fffffff : ~bits);
}
