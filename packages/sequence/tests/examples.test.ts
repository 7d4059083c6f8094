import { join } from "node:path";
import { testExamples } from "../../../tools/doc-examples.cjs";

testExamples(require, { folder: join(__dirname, "..") });
