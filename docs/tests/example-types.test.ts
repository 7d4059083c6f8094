import { readdirSync } from "node:fs";
import { join } from "node:path";
import { typeErrorsOfExamples } from "../../tools/doc-examples.cjs";
import { docs, pagesIn } from "./pages.js";

const root = join(docs, "..");
const foldersIn = (folder: string) => readdirSync(join(root, folder)).map((name) => join(root, folder, name));

// All of them in one program: most of the time goes to the packages, which TypeScript then reads once.
it("shows only code that TypeScript accepts", () => {
  const errors = typeErrorsOfExamples([
    { folder: root, files: readdirSync(root).filter((name) => name.endsWith(".md")) },
    ...["packages", "apps"].flatMap(foldersIn).map((folder) => ({ folder })),
    { folder: docs, files: pagesIn(".").filter((page) => !page.startsWith("zh/")) },
  ]);
  expect(errors).toEqual([]);
}, 300_000);
