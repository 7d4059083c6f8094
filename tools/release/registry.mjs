// A package registry of our own on this machine, which has the packages of the repository and nothing else.
import { once } from "node:events";
import { join } from "node:path";
import { runServer } from "verdaccio";
import { run } from "./packages.mjs";

/**
 * Starts it on a free port of the loopback address.
 * @param folder where it keeps what is published; an empty one
 * @returns its address, `npm(args, folder)` to run npm with it, and `close()`
 */
export async function startRegistry(folder) {
  const server = await runServer({
    self_path: folder,
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: {},
    packages: { "**": { access: "$all", publish: "$all" } },
    web: { enable: false },
    log: { type: "stdout", format: "pretty", level: "fatal" },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `127.0.0.1:${server.address().port}/`;
  // Other packages come from where npm is told to get them, with npm's own cache.
  const settings = [`--@funrec:registry=http://${address}`, `--//${address}:_authToken=nobody`];
  return {
    npm: (args, cwd) => run("npm", [...args, ...settings], cwd),
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
