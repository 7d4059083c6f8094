/** Text of HTML that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: nothing comes of `undefined` and `false`. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** A template that escapes what is put into it, save HTML that was made by another. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(String.raw({ raw: parts }, ...contents.map(toText)));
}

function toText(content: Content): string {
  if (content === undefined || content === false) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "object") return content.map(toText).join("");
  return escape(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
