import { DataError } from "../errors.js";
import { Stage, type WorkContext } from "../model/progress.js";
import { nodeModule } from "../platform.js";
import type { DatasetDownload } from "./descriptor.js";

/** How to download. */
export interface DownloadContext extends WorkContext {
  readonly fetch: typeof fetch;
  /** Longest silence of the server in milliseconds: until it answers, and between two pieces of the answer. */
  readonly timeoutMs: number;
}

/**
 * Downloads a file piece by piece and checks its size and SHA-256. The caller deletes the file when this throws.
 * @param path file to create
 * @throws DataError saying what went wrong; the reason of the context's signal when it is aborted
 */
export async function download(
  { url, sha256, bytes }: DatasetDownload,
  path: string,
  context: DownloadContext,
): Promise<void> {
  const { createHash } = await nodeModule("node:crypto");
  const { createWriteStream } = await nodeModule("node:fs");
  const { pipeline } = await nodeModule("node:stream/promises");
  const hash = createHash("sha256");
  const stage = new Stage(context, "download", bytes);
  const silence = new SilenceLimit(context);
  let received = 0;

  async function* checked(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of body) {
      silence.restart();
      received += piece.length;
      if (received > bytes) throw new DataError(`the file is longer than the expected ${bytes} bytes`);
      hash.update(piece);
      await stage.advance(received);
      yield piece;
    }
  }

  try {
    const response = await context.fetch(url, { signal: silence.signal });
    if (!response.ok) {
      throw new DataError(`the server answered ${response.status} ${response.statusText}`.trim());
    }
    await pipeline(checked(response.body ?? emptyBody()), createWriteStream(path, { flags: "wx" }));
  } catch (cause) {
    throw silence.explain(cause);
  } finally {
    silence.stop();
  }
  if (received < bytes) throw new DataError(`the file ended after ${received} of ${bytes} bytes`);
  const found = hash.digest("hex");
  if (found !== sha256) {
    throw new DataError(
      `wrong checksum: expected SHA-256 ${sha256}, found ${found}; the download was deleted`,
    );
  }
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** Ends a request when nothing has come for a while, or when the caller's signal is aborted. */
class SilenceLimit {
  readonly #controller = new AbortController();
  readonly #forward = (): void => this.#controller.abort(this.context.signal?.reason);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(private readonly context: DownloadContext) {
    context.signal?.addEventListener("abort", this.#forward);
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      this.#controller.abort();
    }, this.context.timeoutMs);
  }

  /** Lets go of the connection, whose answer may not have been read to the end. */
  stop(): void {
    this.#controller.abort();
    clearTimeout(this.#timer);
    this.context.signal?.removeEventListener("abort", this.#forward);
  }

  /** What to throw for an error of the request. */
  explain(error: unknown): unknown {
    const { signal, timeoutMs } = this.context;
    if (signal?.aborted) return signal.reason;
    if (this.#isOver) {
      return new DataError(`the server sent nothing for ${timeoutMs / 1000} s`, {}, { cause: error });
    }
    if (error instanceof DataError) return error;
    // fetch says no more than "fetch failed" or "terminated"; its cause says why.
    const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
    const why = cause?.message || cause?.code;
    const reason = why ? `${message}: ${why}` : message;
    return new DataError(reason, {}, { cause: error });
  }
}
