import { writeText } from "../files.js";
import { readResults } from "../report/page/read-results.js";

/** Draws result files as one page of HTML. @throws ResultFileError for a file that is none, FileError where the page cannot be written */
export async function reportResults(
  files: readonly string[],
  { out }: { readonly out: string },
): Promise<void> {
  const results = [];
  for (const file of files) results.push(await readResults(file));
  // What draws is loaded by those who draw.
  const { renderPage } = await import("../report/page/page.js");
  const page = renderPage(results);
  await writeText(out, page);
  if (out === "-") return;
  console.log(
    `${out}: ${files.length === 1 ? "1 result file" : `${files.length} result files`}, open it in a browser`,
  );
}
