/** Beyond it the logistic function is 0 or 1, but for rounding. */
const LARGEST: f32 = 15;

/** Added to a number, it leaves the whole part in the low bits. */
const ROUNDING: f32 = 12582912; // 1.5 * 2^23

/** The logistic function 1 / (1 + exp(-x)) of four numbers, right to about 1e-6. */
@inline
export function sigmoid4(x: v128): v128 {
  const clamped = f32x4.pmax(f32x4.splat(-LARGEST), f32x4.pmin(f32x4.splat(LARGEST), x));
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(clamped))));
}

/** exp(x) as 2^n 2^f with a whole n and f from -1/2 to 1/2, where 2^f is its Taylor polynomial. */
@inline
function exp4(x: v128): v128 {
  const power = f32x4.mul(x, f32x4.splat(1.44269504));
  const whole = f32x4.add(power, f32x4.splat(ROUNDING));
  const rest = f32x4.sub(power, f32x4.sub(whole, f32x4.splat(ROUNDING)));
  const square = f32x4.mul(rest, rest);
  const low = f32x4.add(f32x4.splat(1), f32x4.mul(rest, f32x4.splat(0.693147181)));
  const middle = f32x4.add(f32x4.splat(0.240226507), f32x4.mul(rest, f32x4.splat(0.0555041087)));
  const high = f32x4.add(f32x4.splat(0.00961812911), f32x4.mul(rest, f32x4.splat(0.00133335581)));
  const sum = f32x4.add(low, f32x4.mul(square, f32x4.add(middle, f32x4.mul(square, high))));
  return i32x4.add(sum, i32x4.shl(whole, 23));
}
