import { testExamples } from "../../../tools/doc-examples.cjs";

testExamples(require, { folder: `${__dirname}/..` });
