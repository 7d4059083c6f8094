import { join } from "node:path";
import { bundle, examplePage } from "../serve.cjs";
import { findBrowser } from "./support/find-browser.cjs";
import { type Fingerprints, fingerprints } from "./support/fingerprints.js";
import type { Findings } from "./support/in-browser.js";
import { openPage } from "./support/open-page.js";

const browser = findBrowser();
if (!browser)
  console.info("Neither Chromium nor Chrome is installed (or named by CHROMIUM): no browser is tested");

const html = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><script type="module">${script}</script>`;

/** The example page in a frame, which a script uses as a visitor does. */
const VISIT = html(`
  const frame = Object.assign(document.createElement("iframe"), { src: "/example.html" });
  document.body.append(frame);
  const until = async (isReady) => {
    for (;;) {
      const found = frame.contentDocument?.getElementById("status") && isReady(frame.contentDocument);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const text = (page, id) => page.getElementById(id).textContent;
  const trained = await until((page) => text(page, "status").includes("trained here") && text(page, "status"));
  const [first, second] = frame.contentDocument.querySelectorAll("#items button");
  const picked = [first.textContent, second.textContent];
  first.click();
  second.click();
  const lines = await until((page) => {
    const found = [...page.querySelectorAll("#recommendations li")].map((line) => line.innerText);
    return found.length > 1 && page.querySelectorAll("#liked button").length === 2 && found;
  });
  const input = frame.contentDocument.getElementById("log");
  const choose = (text) => {
    const files = new frame.contentWindow.DataTransfer();
    files.items.add(new frame.contentWindow.File([text], "mine.csv"));
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
  };
  choose("userId,movieId\\n1,Heat\\n1,Casino\\n2,Heat\\n2,Casino\\n2,Ronin\\n");
  const own = await until((page) => text(page, "status").includes("on mine.csv") && text(page, "status"));
  choose("who,what\\n1,Heat\\n");
  const problem = await until((page) => page.querySelector("#status.error")?.textContent);
  await fetch("/visit", { method: "POST", body: JSON.stringify({ trained, picked, lines, own, problem }) });
`);

if (browser) {
  describe("in a browser", () => {
    let script: string;
    let expected: Fingerprints;
    beforeAll(async () => {
      script = await bundle(join(__dirname, "support/in-browser.ts"));
      expected = JSON.parse(JSON.stringify(await fingerprints({ threads: 1 })));
    });

    const problems = {
      save: "ModelFileError: a.funrec: a browser writes no files: keep the bytes of toBytes()",
      load: "ModelFileError: a.funrec: a browser opens no files: give the bytes that toBytes() made",
      readCsv:
        "DataError: a.csv: a browser opens no files by their path: give a stream, as file.stream(), or an array, as [text]",
      checkpoint: "ModelFileError: a.checkpoint: a browser keeps no checkpoints: leave the option out",
      loadDataset: "DataError: shop: a browser has no folders with data sets; give the files to readers",
    };
    const rows = [
      { user: "ann", item: "tea; green" },
      { user: "bob", item: "cup" },
    ];

    it("every model has the bytes that it has in Node, on threads of an isolated page", async () => {
      const page = html('import "./in-browser.js";');
      const found = await openPage(browser, { "/index.html": page, "/in-browser.js": script }, true);
      const findings: Findings = { place: "page", isIsolated: true, fingerprints: expected, rows, problems };
      expect(found).toEqual(findings);
    });

    it("and in a web worker of a page that is not isolated, where there are no threads", async () => {
      const page = html('new Worker("/in-browser.js", { type: "module" });');
      const found = await openPage(browser, { "/index.html": page, "/in-browser.js": script }, false);
      const findings: Findings = {
        place: "worker",
        isIsolated: false,
        fingerprints: expected,
        rows,
        problems,
      };
      expect(found).toEqual(findings);
    });

    it("the example trains, recommends to a visitor, and takes their own log", async () => {
      const { "/index.html": example, ...rest } = await examplePage();
      const texts = { ...rest, "/example.html": example!, "/index.html": VISIT };
      const visit = (await openPage(browser, texts, true)) as Record<string, string> & { lines: string[] };
      expect(visit["trained"]).toMatch(/^ItemCF, trained here in .* a simulated shop: \d+ rows, 1000 users/);
      expect(visit.lines).toHaveLength(8);
      expect(visit.lines[0]).toContain("because of ");
      for (const name of visit["picked"]!) {
        expect(visit.lines.map((line) => line.split("\n")[0])).not.toContain(name);
      }
      expect(visit["own"]).toContain("on mine.csv: 5 rows, 2 users, 3 items");
      expect(visit["problem"]).toContain('the first line has "who", "what"');
    });
  });
}
