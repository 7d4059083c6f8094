// Finds the examples of a package: { file, path, line, code, isRun }, where `line` is that of the opening fence.
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** @returns the examples, and in words what could not be read */
function findExamples(folder, markdownFiles) {
  const examples = [];
  const problems = [];
  const collect = (file, partsOf) => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      problems.push(`${file} does not exist`);
      return;
    }
    for (const block of partsOf(readFileSync(path, "utf8")).flatMap(blocksOf)) {
      if (block.isClosed) examples.push({ file, path, ...block });
      else problems.push(`nothing closes the block of ${file} line ${block.line}`);
    }
  };
  for (const file of markdownFiles) collect(file, (text) => [numberedLines(text)]);
  for (const file of sourceFiles(folder)) collect(file, docExamples);
  return { examples, problems };
}

function sourceFiles(folder) {
  const src = join(folder, "src");
  if (!existsSync(src)) return [];
  return readdirSync(src, { recursive: true })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".ts"))
    .sort();
}

const numberedLines = (text) => text.split(/\r?\n/).map((text, i) => ({ text, line: i + 1 }));

/** The lines of each `@example` of the doc comments, without the comment's own marks. */
function docExamples(source) {
  const examples = [];
  let isInComment = false;
  let example; // lines of the one being read
  for (const { text, line } of numberedLines(source)) {
    if (!isInComment) {
      isInComment = /^\s*\/\*\*/.test(text) && !text.includes("*/");
      example = undefined;
      continue;
    }
    const content = text.replace(/^\s*\* ?/, "");
    const tag = /^@(\w+)/.exec(content)?.[1];
    if (text.includes("*/")) isInComment = false;
    else if (tag === "example") examples.push((example = []));
    else if (tag) example = undefined;
    else example?.push({ text: content, line });
  }
  return examples;
}

/** The fenced blocks marked `ts`, and any block left open. */
function blocksOf(lines) {
  const blocks = [];
  let open;
  for (const { text, line } of lines) {
    const [, indent, ticks, language, info] = /^(\s*)(`{3,})(\w*)\s*(.*)$/.exec(text) ?? [];
    if (!open && ticks) {
      open = { indent, ticks, language, isRun: !info.split(" ").includes("no-run"), line, code: [] };
      blocks.push(open);
    } else if (open && ticks?.length >= open.ticks.length && !language && !info) {
      open = undefined;
    } else if (open) {
      open.code.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text);
    }
  }
  return blocks
    .filter((block) => block.language === "ts" || block === open)
    .map((block) => ({
      line: block.line,
      code: `${block.code.join("\n")}\n`,
      isRun: block.isRun,
      isClosed: block !== open,
    }));
}

module.exports = { findExamples };
