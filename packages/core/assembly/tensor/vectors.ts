/** The sum of the four numbers of a vector. */
@inline
export function total(vector: v128): f32 {
  return (
    f32x4.extract_lane(vector, 0) +
    f32x4.extract_lane(vector, 1) +
    (f32x4.extract_lane(vector, 2) + f32x4.extract_lane(vector, 3))
  );
}

/** The greatest of the four numbers of a vector. */
@inline
export function greatest(vector: v128): f32 {
  return max(
    max(f32x4.extract_lane(vector, 0), f32x4.extract_lane(vector, 1)),
    max(f32x4.extract_lane(vector, 2), f32x4.extract_lane(vector, 3)),
  );
}
