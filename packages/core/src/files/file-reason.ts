import { nodeModule } from "../platform.js";

/** Why the system refuses to read or write a file, in words where they are known. @param path the file */
export async function fileReason(error: unknown, path: string): Promise<string> {
  const { existsSync } = await nodeModule("node:fs");
  const { dirname } = await nodeModule("node:path");
  const { code = "", message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "this user may not do it",
    EEXIST: "a file has this name",
    EISDIR: "it is a folder",
    ENOENT: existsSync(dirname(path)) ? "there is no such file" : `there is no folder ${dirname(path)}`,
    ENOSPC: "the disk is full",
    ENOTDIR: `${dirname(path)} is no folder`,
    EROFS: "the disk takes no changes",
  };
  return reasons[code] ?? message;
}
