import { data } from "../doctor/data.js";
import { engines, gpu } from "../doctor/engines.js";
import type { Finding, Part } from "../doctor/finding.js";
import { peers } from "../doctor/peers.js";
import { system } from "../doctor/system.js";

const MARKS = { ok: "ok", missing: "--", broken: "BROKEN" };

/** Prints what is there and what is not, with what to do. The exit code is 1 where something required is broken. */
export async function doctor(): Promise<void> {
  const parts = [await system(), await engines(), await gpu(), await data(), ...(await peers())];
  console.log(parts.map(toText).join("\n\n"));
  const findings = parts.flatMap((part) => part.findings);
  const broken = findings.filter(({ state }) => state === "broken").map(({ what }) => what);
  const missing = findings.filter(({ state }) => state === "missing").length;
  if (broken.length > 0) {
    console.log(`\nBroken: ${broken.join(", ")}.`);
    process.exitCode = 1;
  } else {
    console.log(
      `\nAll that is required is there${missing > 0 ? `; -- marks what FunRec does without` : ""}.`,
    );
  }
}

function toText({ title, findings }: Part): string {
  const width = Math.max(...findings.map(({ what }) => what.length));
  return [title, ...findings.flatMap((finding) => linesOf(finding, width))].join("\n");
}

function linesOf({ what, state, details, advice }: Finding, width: number): string[] {
  const mark = MARKS[state].padEnd(MARKS.broken.length);
  const line = `  ${mark}  ${what.padEnd(width)}  ${details}`;
  const indent = " ".repeat(2 + mark.length + 2 + width + 2);
  return [line, ...(advice === undefined ? [] : [`${indent}> ${advice}`])];
}
