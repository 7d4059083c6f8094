import type { FeatureTable, Id } from "@funrec/core";

/** Features that name an item for a reader, in the order of preference. */
const TITLE_FEATURES = ["title", "movie_title", "name"];

/** The titles of items, by the text of their ids; nothing of those without one. */
export function titlesOf(items: Iterable<Id>, table: FeatureTable | undefined): Record<string, string> {
  const feature = TITLE_FEATURES.find((name) => table?.columns.has(name));
  if (!table || feature === undefined) return {};
  const titles: Record<string, string> = {};
  for (const item of items) {
    const title = table.value(item, feature);
    if (title !== undefined) titles[String(item)] = Array.isArray(title) ? title.join(" ") : String(title);
  }
  return titles;
}
