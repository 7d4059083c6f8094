import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTheme, defineConfig, type MarkdownOptions } from "vitepress";
import { english, chinese, type Texts } from "./texts.ts";
import { renderFormulas } from "./formulas.ts";
import { repository } from "./repository.ts";
import { linkRepository } from "./repository-links.ts";
import { families, guides } from "./pages.ts";

/** The pages of a language, for the column at the left. */
function pagesOf(texts: Texts): DefaultTheme.SidebarItem[] {
  const group = (text: string, folder: string, pages: readonly (readonly [string, string])[]) => ({
    text,
    items: pages.map(([name, title]) => ({ text: title, link: `${texts.root}${folder}/${name}` })),
  });
  return [
    group(
      texts.guides,
      "guide",
      guides.map((name) => [name, texts.guideTitles[name]]),
    ),
    ...families.map(({ key, models }) => group(texts.families[key], "models", models)),
  ];
}

/** The API reference, as "npm run docs" has written it: all modules, and the exports of the one that is read. */
function referenceSidebars(): DefaultTheme.SidebarMulti {
  const root = join(import.meta.dirname, "../api/@funrec");
  const entriesIn = (folder: string) => readdirSync(join(root, folder), { withFileTypes: true });
  const foldersIn = (folder: string) =>
    entriesIn(folder)
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  const isModule = (folder: string) => entriesIn(folder).some(({ name }) => name === "index.md");
  const modules = foldersIn("").flatMap((folder) => [folder, ...foldersIn(folder).filter(isModule)]);

  const link = (path: string) => `/api/@funrec/${path}`;
  const exportsOf = (module: string): DefaultTheme.SidebarItem[] =>
    foldersIn(module)
      .filter((folder) => !isModule(folder))
      .flatMap((folder) => entriesIn(folder).map(({ name }) => join(folder, name.slice(0, -".md".length))))
      .map((path) => ({ text: path.split("/").at(-1)!, link: link(path) }));
  const sidebarOf = (open?: string): DefaultTheme.SidebarItem[] =>
    modules.map((module) => ({
      text: `@funrec/${module}`,
      link: link(`${module}/`),
      ...(module === open && { items: exportsOf(module) }),
    }));
  return {
    "/api/": sidebarOf(),
    ...Object.fromEntries(modules.map((module) => [link(`${module}/`), sidebarOf(module)])),
  };
}

const markdown: MarkdownOptions = {
  config: (md) => {
    renderFormulas(md);
    linkRepository(md);
  },
};

const themeOf = (texts: Texts): DefaultTheme.Config => ({
  nav: [
    { text: texts.start, link: `${texts.root}guide/your-own-data` },
    { text: texts.models, link: `${texts.root}guide/which-model` },
    { text: texts.reference, link: "/api/" },
  ],
  sidebar: { ...referenceSidebars(), [texts.root]: pagesOf(texts) },
  ...texts.theme,
});

export default defineConfig({
  title: "FunRec",
  srcExclude: ["README.md"],
  cleanUrls: true,
  metaChunk: true, // the sidebars are in one file, not in every page
  markdown,
  locales: {
    root: { label: "English", lang: "en", description: english.description, themeConfig: themeOf(english) },
    zh: { label: "中文", lang: "zh", description: chinese.description, themeConfig: themeOf(chinese) },
  },
  themeConfig: {
    search: {
      provider: "local",
      options: {
        locales: { zh: { translations: chinese.search } },
        // Of the API reference only the names are found: all of it would make the index several times as large.
        _render: (source, env, md) =>
          md.render(env.relativePath.startsWith("api/") ? source.split("\n", 1)[0]! : source, env),
      },
    },
    socialLinks: [{ icon: "github", link: repository }],
  },
});
