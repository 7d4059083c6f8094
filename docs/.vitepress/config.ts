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

/** The API reference, as "npm run docs" has written it: a group a module, a page an export. */
function referencePages(): DefaultTheme.SidebarItem[] {
  const root = join(import.meta.dirname, "../api/@funrec");
  const namesIn = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.name.endsWith(".md") && entry.name !== "index.md")
      .map((entry) => entry.name.slice(0, -3));
  const foldersIn = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  const isModule = (folder: string) => readdirSync(join(root, folder)).includes("index.md");
  const group = (folder: string): DefaultTheme.SidebarItem => ({
    text: `@funrec/${folder}`,
    link: `/api/@funrec/${folder}/`,
    collapsed: true,
    items: foldersIn(folder)
      .filter((inner) => !isModule(inner))
      .flatMap((inner) =>
        namesIn(inner).map((name) => ({ text: name, link: `/api/@funrec/${inner}/${name}` })),
      ),
  });
  return foldersIn("").flatMap((folder) => [group(folder), ...foldersIn(folder).filter(isModule).map(group)]);
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
  sidebar: { "/api/": referencePages(), [texts.root]: pagesOf(texts) },
  ...texts.theme,
});

export default defineConfig({
  title: "FunRec",
  srcExclude: ["README.md"],
  cleanUrls: true,
  vite: { build: { chunkSizeWarningLimit: 4000 } }, // the index of the search is large, and loaded when it is asked for
  markdown,
  locales: {
    root: { label: "English", lang: "en", description: english.description, themeConfig: themeOf(english) },
    zh: { label: "中文", lang: "zh", description: chinese.description, themeConfig: themeOf(chinese) },
  },
  themeConfig: {
    search: { provider: "local", options: { locales: { zh: { translations: chinese.search } } } },
    socialLinks: [{ icon: "github", link: repository }],
  },
});
