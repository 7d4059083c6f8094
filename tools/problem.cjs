// What tests see of an error.
async function problem(work) {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    return String(error);
  }
  throw new Error("nothing went wrong");
}

module.exports = { problem };
