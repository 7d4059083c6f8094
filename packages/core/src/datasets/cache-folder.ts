import { nodeModule } from "../platform.js";

/** Environment variables, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that holds downloaded data sets: `FUNREC_CACHE`, else `funrec` in the system's place for caches
 * (`LOCALAPPDATA` on Windows; `XDG_CACHE_HOME` or `~/.cache` elsewhere). A variable that is empty counts as not set.
 */
export async function cacheFolder(env: Environment): Promise<string> {
  const { join } = await nodeModule("node:path");
  const { homedir } = await nodeModule("node:os");
  if (env.FUNREC_CACHE) return env.FUNREC_CACHE;
  const home = env.HOME || homedir();
  if (process.platform === "win32") return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "funrec");
  return join(env.XDG_CACHE_HOME || join(home, ".cache"), "funrec");
}
