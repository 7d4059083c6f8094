import { Kernels } from "@funrec/core/kernels";
import { kernels as code } from "../../src/generated/kernels.js";

const opened: Kernels[] = [];

/** The kernels of the package on a memory of their own, until the test is over. */
export async function openKernels(threads = 1): Promise<Kernels> {
  const kernels = await Kernels.open(code, { threads });
  opened.push(kernels);
  return kernels;
}

afterEach(() => {
  for (const kernels of opened.splice(0)) kernels.close();
});
