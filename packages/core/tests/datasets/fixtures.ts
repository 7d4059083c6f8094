import { createHash } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { strToU8, zipSync } from "fflate";
import { type DatasetDescriptor, parseDescriptor } from "../../src/datasets/descriptor.js";
import { locateDataset } from "../../src/datasets/locate.js";
import { Scratch } from "../../../../tools/scratch.cjs";

/** A descriptor of a small log `log.csv` with the columns u and i. */
export function shop(fields: object = {}): DatasetDescriptor {
  const descriptor = {
    name: "shop",
    title: "A shop",
    license: { text: "Free.", url: "https://example.com/license" },
    citation: "none",
    homepage: "https://example.com",
    interactions: [{ file: "log.csv", format: "csv", options: { columns: { user: "u", item: "i" } } }],
    ...fields,
  };
  return parseDescriptor(descriptor, "shop.json");
}

export const LOG = "u,i\nann,tea\nbob,cup\n";

/** A zip archive of text files, by path. */
export function zip(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** The download entry of a descriptor for an archive. */
export function downloadOf(archive: Uint8Array, url: string): NonNullable<DatasetDescriptor["download"]> {
  const sha256 = createHash("sha256").update(archive).digest("hex");
  return { url, sha256, bytes: archive.length, folder: "shop" };
}

/** The error of a look-up that must fail. */
export async function failure(...[descriptor, options]: Parameters<typeof locateDataset>): Promise<Error> {
  return locateDataset(descriptor, options).then(
    () => {
      throw new Error("the data set was found");
    },
    (error: Error) => error,
  );
}

/** Temporary folders and servers that are gone after each test. */
export class DownloadScratch extends Scratch {
  readonly #servers: Server[] = [];

  /** Starts a server and gives the address of its archive. */
  async serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/shop.zip`;
  }

  override async clean(): Promise<void> {
    for (const server of this.#servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await super.clean();
  }
}
