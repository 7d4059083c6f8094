/** Beyond it the logistic function is 0 or 1, but for rounding. */
const LARGEST: f32 = 15;

/** The logistic function 1 / (1 + exp(-x)) of four numbers, right to about 1e-6. */
@inline
export function sigmoid4(x: v128): v128 {
  const clamped = f32x4.max(f32x4.splat(-LARGEST), f32x4.min(f32x4.splat(LARGEST), x));
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(clamped))));
}

/** exp(x) as 2^n 2^f with a whole n and f from -1/2 to 1/2, where 2^f is its Taylor polynomial. */
@inline
function exp4(x: v128): v128 {
  const power = f32x4.mul(x, f32x4.splat(1.44269504));
  const whole = f32x4.nearest(power);
  const rest = f32x4.sub(power, whole);
  let sum = f32x4.splat(0.000154035304);
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.00133335581));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.00961812911));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.0555041087));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.240226507));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.693147181));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1));
  return i32x4.add(sum, i32x4.shl(i32x4.trunc_sat_f32x4_s(whole), 23));
}
