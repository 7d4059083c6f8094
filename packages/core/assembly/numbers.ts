/** The i-th number of an array in the caller's memory. */
@inline
export function at<Type>(array: usize, i: i32): Type {
  return load<Type>(array + <usize>i * sizeof<Type>());
}

/** Sets the i-th number of an array in the caller's memory. */
@inline
export function put<Type>(array: usize, i: i32, value: Type): void {
  store<Type>(array + <usize>i * sizeof<Type>(), value);
}
