/** log2(e), and log(2) as the sum of a number with few digits and a small one. */
const LOG2_E: f32 = 1.44269504;
const LOG_2_HIGH: f32 = 0.693359375;
const LOG_2_LOW: f32 = -2.12194440e-4;
/** Below, the exponential is less than the least normal number: it becomes 0. Above, it is infinite. */
const LOWEST: f32 = -87.33654;
const HIGHEST: f32 = 88.8;

/**
 * e to the power of four numbers, right to about 1e-7 of the result. x = n log(2) + r with |r| <= log(2) / 2, and e^r by
 * its series. The exponential of the standard library has a table in static memory, which kernels must not have.
 */
@inline
export function exponential(x: v128): v128 {
  const bounded = f32x4.min(f32x4.max(x, f32x4.splat(LOWEST)), f32x4.splat(HIGHEST));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(LOG2_E)));
  let r = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(LOG_2_HIGH)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(LOG_2_LOW)));
  let series = f32x4.splat(1.0 / 5040);
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 720));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 120));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 24));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 6));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(0.5));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1));
  // 2^n in two factors: n reaches 128, which one number cannot have as its exponent.
  const power = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(power, 1);
  const result = f32x4.mul(f32x4.mul(series, powerOfTwo(half)), powerOfTwo(i32x4.sub(power, half)));
  return v128.andnot(result, f32x4.lt(x, f32x4.splat(LOWEST)));
}

@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** 1 / (1 + e^-x) */
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** tanh of four numbers: a rational function of e^(-2 |x|), or near 0, where its digits would cancel, the polynomial of the Cephes library. */
@inline
export function hyperbolicTangent(x: v128): v128 {
  const magnitude = f32x4.abs(x);
  const power = exponential(f32x4.mul(magnitude, f32x4.splat(-2)));
  const one = f32x4.splat(1);
  const far = f32x4.div(f32x4.sub(one, power), f32x4.add(one, power));
  const sign = v128.and(x, i32x4.splat(0x80000000));
  const square = f32x4.mul(x, x);
  let series = f32x4.splat(-5.70498872745e-3);
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(2.06390887954e-2));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(-5.37397155531e-2));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.33314422036e-1));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(-3.33332819422e-1));
  const near = f32x4.add(x, f32x4.mul(x, f32x4.mul(square, series)));
  return v128.bitselect(near, v128.or(far, sign), f32x4.lt(magnitude, f32x4.splat(0.625)));
}

/** log(1 + x) of four numbers between 0 and 1: 2 artanh(x / (2 + x)) by its series. */
@inline
export function logarithmOfOnePlus(x: v128): v128 {
  const s = f32x4.div(x, f32x4.add(x, f32x4.splat(2)));
  const square = f32x4.mul(s, s);
  let series = f32x4.splat(1.0 / 13);
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 11));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 9));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 7));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 5));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 3));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1));
  return f32x4.mul(f32x4.add(s, s), series);
}
