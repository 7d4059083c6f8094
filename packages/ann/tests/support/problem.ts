/** What goes wrong, as `Name: message`; it is a mistake of the test when nothing does. */
export async function problem(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    return String(error);
  }
  throw new Error("nothing went wrong");
}
