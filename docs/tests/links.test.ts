import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { docs, pagesIn } from "./pages.js";

const root = resolve(docs, "..");

/** Documents of the repository that people read: those at its root, of its packages and apps, and the pages here. */
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...["packages", "apps"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/README.md`),
  ),
  ...pagesIn(".").map((page) => `docs/${page}`),
].filter((path) => existsSync(join(root, path)));

const withoutCode = (text: string): string =>
  text.replace(/^```[^]*?^```/gm, "").replace(/`[^`\n]*`/g, "code");

/** Anchors of the headings of a document, as GitHub and the site make them. */
function anchorsOf(path: string): Set<string> {
  const text = readFileSync(path, "utf8").replace(/^```[^]*?^```/gm, "");
  return new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- ]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

/** Why a link leads nowhere; undefined when it leads somewhere. The build of the site checks those to the API reference. */
function faultOf(from: string, link: string): string | undefined {
  if (/^(https?:|mailto:|\/api\/)/.test(link)) return undefined;
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? join(root, from) : resolve(root, dirname(from), path);
  if (relative(root, target).startsWith("..")) return `${link} leaves the repository`;
  if (!existsSync(target)) return `${link}: there is no such file`;
  if (anchor === undefined || statSync(target).isDirectory()) return undefined;
  return anchorsOf(target).has(decodeURIComponent(anchor)) ? undefined : `${link}: there is no such heading`;
}

it.each(documents)("has only links that lead somewhere: %s", (document) => {
  const text = withoutCode(readFileSync(join(root, document), "utf8"));
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  expect(links.map((link) => faultOf(document, link)).filter(Boolean)).toEqual([]);
});
