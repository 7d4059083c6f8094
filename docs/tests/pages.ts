// The pages as files, and what the tests read in them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const docs = join(__dirname, "..");

/** Markdown files below a folder of the docs, by path within the docs; without what is generated. */
export function pagesIn(folder: string): string[] {
  return readdirSync(join(docs, folder), { recursive: true })
    .map((name) => join(folder, String(name)).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md") && !/^(api|node_modules|\.vitepress)\//.test(path))
    .sort();
}

export const readPage = (path: string): string => readFileSync(join(docs, path), "utf8");

/** Blocks of code of a page, with what they are marked as. */
export const blocksOf = (page: string): string[] => readPage(page).match(/^```[^]*?^```/gm) ?? [];

/** A row of the table of options of a model's page. */
export interface OptionRow {
  readonly name: string;
  readonly byDefault: string;
  readonly range: string;
  readonly meaning: string;
}

export function optionRowsOf(page: string): OptionRow[] {
  return [...readPage(page).matchAll(/^\| `(\w+)` +\| (.*?) +\| (.*?) +\| (.*?) +\|$/gm)].map(
    ([, name, byDefault, range, meaning]) => ({
      name: name!,
      byDefault: byDefault!,
      range: range!,
      meaning: meaning!,
    }),
  );
}
