import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type Texts } from "../../serve.cjs";

/** A page that says nothing for so long has failed. */
const PATIENCE_MS = 60_000;

/**
 * Opens a page in a browser without a window, and waits for what one of its scripts posts.
 * @param browser path of its program
 * @param isolated true for a page that may share memory with its workers
 */
export async function openPage(browser: string, texts: Texts, isolated: boolean): Promise<unknown> {
  const profile = await mkdtemp(join(tmpdir(), "funrec-browser-"));
  let onPost: (path: string, body: string) => void;
  const posted = new Promise<string>((resolve) => (onPost = (_, body) => resolve(body)));
  const server = await serve(texts, { isolated, onPost: (path, body) => onPost(path, body) });
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-dev-shm-usage",
  ];
  const child = spawn(browser, [...flags, `--user-data-dir=${profile}`, server.url], {
    detached: true, // a group of its own, so that all its processes can be ended
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const failure = new Promise<never>((_, reject) => {
      const fail = (reason: string): void => reject(new Error(`${reason}; ${browser} said:\n${said}`));
      timer = setTimeout(() => fail(`nothing came from the page in ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
      child.once("error", ({ message }) => fail(message));
      child.once("close", () => fail("the browser ended"));
    });
    return JSON.parse(await Promise.race([posted, failure]));
  } finally {
    clearTimeout(timer);
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, "SIGKILL");
      await ended;
    }
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
