import { relative, resolve } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { repository } from "./repository.ts";

const pages = resolve(import.meta.dirname, "..");

/** Links that leave `docs` lead to the repository: in a clone and on GitHub they work as they are written. */
export function linkRepository(md: MarkdownRenderer): void {
  md.core.ruler.push("repository-links", ({ tokens, env }) => {
    for (const token of tokens.flatMap((token) => token.children ?? [])) {
      const target = token.type === "link_open" ? token.attrGet("href") : null;
      if (!target?.startsWith("../")) continue;
      const path = relative(pages, resolve(pages, env.relativePath, "..", target));
      if (path.startsWith("../"))
        token.attrSet("href", `${repository}/blob/main/${path.slice("../".length)}`);
    }
  });
}
