import { blocksOf, optionRowsOf, pagesIn } from "./pages.js";

const translated = [...pagesIn("guide"), ...pagesIn("models"), "index.md"];

it("has every guide in English and in Chinese", () => {
  expect(pagesIn("zh")).toEqual(translated.map((page) => `zh/${page}`).sort());
});

it.each(translated)("shows the same code and formulas in both languages: %s", (page) => {
  expect(blocksOf(`zh/${page}`)).toEqual(blocksOf(page));
});

it.each(pagesIn("models"))("lists the same options with the same defaults in both languages: %s", (page) => {
  /** What is code, or a number or sign, is not translated. */
  const untranslated = (cell: string) => cell.match(/`[^`]*`|[\d<≤>≥.…-]+/g)?.join(" ");
  const rows = (path: string) =>
    optionRowsOf(path).map(({ name, byDefault, range }) => [name, ...[byDefault, range].map(untranslated)]);
  expect(rows(`zh/${page}`)).toEqual(rows(page));
});
