/**
 * Lets this thread see all of a memory that another one has grown. V8 may miss that it grew while it was handed to this
 * thread, until this one looks again by growing it by nothing.
 * @param bytes that the memory has had when this thread was given its work
 */
export function seeMemory(memory: WebAssembly.Memory, bytes: number): void {
  if (memory.buffer.byteLength < bytes) memory.grow(0);
}
