import { logarithm } from "../../core/assembly/logarithm";

/** The loss of one in so many entries is summed up: logarithms take time. */
export const LOSS_EVERY = 16;
/** Beyond it the logistic function is 0 or 1, but for rounding. */
const LARGEST: f32 = 30;

/** The logistic function 1 / (1 + exp(-x)), right to about 1e-6. */
@inline
export function sigmoid(x: f32): f32 {
  return <f32>1 / (<f32>1 + exponential(max(-LARGEST, min(LARGEST, -x))));
}

/** log(1 + exp(x)) without overflow. */
@inline
export function softplus(x: f32): f64 {
  return <f64>max<f32>(x, 0) + logarithm(1 + <f64>exponential(max(-LARGEST, -abs(x))));
}

/**
 * exp(x) for x from -30 to 30 as 2^n 2^f with a whole n and f from -1/2 to 1/2, where 2^f is its Taylor polynomial. The
 * one of the standard library has a table in static memory, which kernels must not have: the memory is the caller's.
 */
@inline
function exponential(x: f32): f32 {
  const power = x * <f32>1.44269504;
  const whole = nearest(power);
  const rest = power - whole;
  let sum: f32 = 0.000154035304;
  sum = sum * rest + <f32>0.00133335581;
  sum = sum * rest + <f32>0.00961812911;
  sum = sum * rest + <f32>0.0555041087;
  sum = sum * rest + <f32>0.240226507;
  sum = sum * rest + <f32>0.693147181;
  sum = sum * rest + 1;
  return reinterpret<f32>(reinterpret<i32>(sum) + (<i32>whole << 23));
}
