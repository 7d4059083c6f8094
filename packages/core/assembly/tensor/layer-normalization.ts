import { at, put } from "../numbers";
import { product, sumOf } from "./vectors";

const VECTOR: usize = 16;
const FLOAT: usize = 4;

/**
 * Rows shifted and scaled to mean 0 and variance 1, then times the scale of each column plus its shift.
 *
 * @param scale f32, one a column; `shift` likewise
 * @param epsilon added to the variance
 * @param result f32, rows x columns
 * @param normal f32, rows x columns: before scale and shift, for the gradient
 * @param factors f32: 1 / deviation of each row, for the gradient
 */
export function layerNormalization(
  rows: i32,
  columns: i32,
  matrix: usize,
  scale: usize,
  shift: usize,
  epsilon: f32,
  result: usize,
  normal: usize,
  factors: usize,
): void {
  const bytes = <usize>columns * FLOAT;
  for (let row = 0; row < rows; row++, matrix += bytes, result += bytes, normal += bytes) {
    const mean = sumOf(matrix, bytes) / <f32>columns;
    subtract(matrix, mean, bytes, normal);
    const factor: f32 = 1 / sqrt(product(normal, normal, bytes) / <f32>columns + epsilon);
    put<f32>(factors, row, factor);
    const scaling = f32x4.splat(factor);
    let byte: usize = 0;
    for (; byte + VECTOR <= bytes; byte += VECTOR) {
      const value = f32x4.mul(v128.load(normal + byte), scaling);
      v128.store(normal + byte, value);
      v128.store(result + byte, f32x4.add(f32x4.mul(value, v128.load(scale + byte)), v128.load(shift + byte)));
    }
    for (; byte < bytes; byte += FLOAT) {
      const value = load<f32>(normal + byte) * factor;
      store<f32>(normal + byte, value);
      store<f32>(result + byte, value * load<f32>(scale + byte) + load<f32>(shift + byte));
    }
  }
}

@inline
function subtract(matrix: usize, mean: f32, bytes: usize, result: usize): void {
  const means = f32x4.splat(mean);
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    v128.store(result + byte, f32x4.sub(v128.load(matrix + byte), means));
  }
  for (; byte < bytes; byte += FLOAT) store<f32>(result + byte, load<f32>(matrix + byte) - mean);
}

/**
 * The gradient of {@link layerNormalization}. With g the gradient of the row before scale and shift, that of the row is
 * factor * (g - mean(g) - normal * mean(g * normal)).
 *
 * @param gradients f32, rows x columns: of the result
 * @param result f32, rows x columns: of the matrix
 * @param ofScale f32, one a column: of the scale; `ofShift` likewise
 */
export function layerNormalizationGradient(
  rows: i32,
  columns: i32,
  normal: usize,
  factors: usize,
  scale: usize,
  gradients: usize,
  result: usize,
  ofScale: usize,
  ofShift: usize,
): void {
  const bytes = <usize>columns * FLOAT;
  memory.fill(ofScale, 0, bytes);
  memory.fill(ofShift, 0, bytes);
  for (let row = 0; row < rows; row++, normal += bytes, gradients += bytes, result += bytes) {
    const mean = addAndScale(normal, scale, gradients, bytes, result, ofScale, ofShift) / <f32>columns;
    const along = product(result, normal, bytes) / <f32>columns;
    const factor = at<f32>(factors, row);
    const means = f32x4.splat(mean);
    const alongs = f32x4.splat(along);
    const scaling = f32x4.splat(factor);
    let byte: usize = 0;
    for (; byte + VECTOR <= bytes; byte += VECTOR) {
      const rest = f32x4.sub(f32x4.sub(v128.load(result + byte), means), f32x4.mul(v128.load(normal + byte), alongs));
      v128.store(result + byte, f32x4.mul(rest, scaling));
    }
    for (; byte < bytes; byte += FLOAT) {
      store<f32>(result + byte, (load<f32>(result + byte) - mean - load<f32>(normal + byte) * along) * factor);
    }
  }
}

/** Adds a row to the gradients of scale and shift; result = gradients * scale. @returns the sum of the result */
function addAndScale(
  normal: usize,
  scale: usize,
  gradients: usize,
  bytes: usize,
  result: usize,
  ofScale: usize,
  ofShift: usize,
): f32 {
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    const gradient = v128.load(gradients + byte);
    v128.store(ofShift + byte, f32x4.add(v128.load(ofShift + byte), gradient));
    v128.store(ofScale + byte, f32x4.add(v128.load(ofScale + byte), f32x4.mul(gradient, v128.load(normal + byte))));
    v128.store(result + byte, f32x4.mul(gradient, v128.load(scale + byte)));
  }
  for (; byte < bytes; byte += FLOAT) {
    const gradient = load<f32>(gradients + byte);
    store<f32>(ofShift + byte, load<f32>(ofShift + byte) + gradient);
    store<f32>(ofScale + byte, load<f32>(ofScale + byte) + gradient * load<f32>(normal + byte));
    store<f32>(result + byte, gradient * load<f32>(scale + byte));
  }
  return sumOf(result, bytes);
}
