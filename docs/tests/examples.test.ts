import { testExamples } from "../../tools/doc-examples.cjs";
import { docs, pagesIn } from "./pages.js";

// Pages in Chinese have the blocks of the English ones: see languages.test.ts.
testExamples(require, { folder: docs, files: pagesIn(".").filter((page) => !page.startsWith("zh/")) });
