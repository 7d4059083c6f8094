import { join } from "node:path";
import { testExamples } from "../../../tools/doc-examples.cjs";

// The examples of the repository's README.
testExamples(require, { folder: join(__dirname, "..", "..", "..") });
