// Turns an example into the body of an async function: CommonJS, with its commented results made into checks.
// The checks, and the line being run, go to an object that the code knows as `__example` (run-example.cjs).
const { Buffer } = require("node:buffer");
const { parseSync, transformSync } = require("@swc/core");

const PARSER = { syntax: "typescript", target: "es2022" };

/** A result in a comment behind a statement or on the line below: `// => LITERAL` or `// throws Name: message`. */
const RESULT = /^[ \t]*\n?[ \t]*\/\/ ?(?:=>(?<literal>.*)|throws (?<name>[A-Z]\w*)(?::(?<message>.*))?)/;
const ANY_RESULT = /\/\/ ?(?:=>|throws [A-Z])/;

/** @throws SyntaxError that starts with the file and line at fault */
function compileExample({ file, line, code }) {
  const fail = (failedLine, what, cause) => {
    throw new SyntaxError(`${file} line ${failedLine}: ${what}`, { cause });
  };
  try {
    const { code: compiled } = transformSync(withChecks(code, line + 1, fail), {
      swcrc: false,
      configFile: false,
      filename: file,
      jsc: { target: PARSER.target, parser: PARSER }, // ES2022 keeps `await` at the top as it is
      module: { type: "commonjs" },
    });
    return compiled;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return fail(line, `the example is no TypeScript module: ${error.message}`, error);
  }
}

/** @param firstLine number of the code's first line in its file */
function withChecks(code, firstLine, fail) {
  const bytes = Buffer.from(code); // the parser counts bytes, from 1
  const text = (start, end) => bytes.toString("utf8", start, end);
  const lineAt = (place) => firstLine + text(0, place).split("\n").length - 1;
  /** Code that stays as it is, and so must not hold a result that nobody would check. */
  const unchanged = (start, end) => {
    const kept = text(start, end);
    const stray = ANY_RESULT.exec(kept);
    if (stray) {
      const what = "only the result of an expression at the top level of an example can be checked";
      fail(lineAt(start + Buffer.byteLength(kept.slice(0, stray.index))), what);
    }
    return kept;
  };

  const parts = [];
  let done = 0;
  for (const { type, span, expression } of parseSync(code, PARSER).body) {
    const [start, end] = [span.start - 1, span.end - 1];
    const line = lineAt(start);
    parts.push(unchanged(done, start), `__example.line = ${line}; `);
    const result =
      type === "ExpressionStatement" ? resultAt(text(end), (what) => fail(line, what)) : undefined;
    if (result) {
      const { span: checked } = shownExpression(expression, (what) => fail(line, what));
      parts.push(result.check(text(checked.start - 1, checked.end - 1)));
    } else {
      parts.push(unchanged(start, end));
    }
    done = end + Buffer.byteLength(result?.comment ?? "");
  }
  parts.push(unchanged(done, bytes.length));
  return parts.join("");
}

/** The result in the comment that the text behind a statement starts with, and the code that checks it. */
function resultAt(behind, fail) {
  const found = RESULT.exec(behind);
  if (!found) return undefined;
  const { literal, name, message = "" } = found.groups;
  if (name) {
    const expected = `${JSON.stringify(name)}, ${JSON.stringify(message.trim())}`;
    return {
      comment: found[0],
      check: (expression) => `await __example.throws(async () => (${expression}), ${expected});`,
    };
  }
  const whole = wholeLiteral(literal, behind.slice(found[0].length));
  if (!whole) return fail("the result in the comment is not a whole expression");
  return {
    comment: found[0] + whole.comment,
    check: (expression) => `__example.expect((${expression})).toEqual((${whole.literal}));`,
  };
}

/** A literal that may go on over the comment lines below it, and the text of those lines. */
function wholeLiteral(literal, below) {
  let comment = "";
  while (!isExpression(literal)) {
    const next = /^\n[ \t]*\/\/(.*)/.exec(below.slice(comment.length));
    if (!next) return undefined;
    comment += next[0];
    literal += `\n${next[1]}`;
  }
  return { literal, comment };
}

/** True for one whole expression; in `1, 2` only the last value would be checked. */
function isExpression(text) {
  try {
    const [{ expression: inParentheses }] = parseSync(`(${text}\n)`, PARSER).body;
    return inParentheses.expression.type !== "SequenceExpression";
  } catch {
    return false;
  }
}

/** What `console.log(VALUE)` shows, or else the expression itself. */
function shownExpression(expression, fail) {
  const { type, callee, arguments: values } = expression;
  const isLog =
    type === "CallExpression" && callee.object?.value === "console" && callee.property.value === "log";
  if (!isLog) return expression;
  return values.length === 1 ? values[0].expression : fail("only a single logged value can be checked");
}

module.exports = { compileExample };
