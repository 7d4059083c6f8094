import type { Id } from "@funrec/core";
import type { SampleUserEntry } from "../result-file.js";
import * as format from "./format.js";
import { html, type Html } from "./html.js";
import { same } from "./same.js";
import type { Row, Section } from "./sections.js";

/** So many of the items to be found and of those before are named, as many as fit beside the lists. */
const SHOWN = { test: 6, history: 12 };

/** A user, and what each of the models recommends to them. */
interface UserLists {
  readonly user: SampleUserEntry;
  readonly lists: readonly { readonly row: Row; readonly items: readonly Id[] }[];
  readonly titles: Section["titles"];
}

/** A look at single users: what they had, and what each model recommends; nothing where no file tells. */
export function userViews({ sampleUsers, rows, titles }: Section): Html | undefined {
  const shown = rows.filter(({ file, result }) => result.recommended && same(file.sample_users, sampleUsers));
  if (sampleUsers.length === 0 || shown.length === 0) return undefined;
  const views = sampleUsers.map((user, place) => {
    const lists = shown.map((row) => ({ row, items: row.result.recommended![place] ?? [] }));
    return userView({ user, lists, titles }, place === 0);
  });
  return html`<h3>A look at single users</h3>
    <p class="note">
      ${format.count(sampleUsers.length)} test users, drawn by a seed without a look at any model, and the
      first items that each model recommends to them. <mark>✓ Marked</mark>: what the user went on to.
    </p>
    ${views}`;
}

function userView({ user, lists, titles }: UserLists, isOpen: boolean): Html {
  const test = new Set(user.test.map(String));
  const isHit = (item: Id): boolean => test.has(String(item));
  const finders = lists.filter(({ items }) => items.some(isHit)).map(({ row }) => row.label);
  const found = finders.length > 0 ? `found by ${finders.join(", ")}` : "found by none";
  const name = (item: Id): string => titles[String(item)] ?? `item ${item}`;
  const cards = lists.map(
    ({ row, items }) =>
      html`<section class="card">
        <h5>${row.label}</h5>
        <ol>
          ${items.map((item) => html`<li>${isHit(item) ? html`<mark>✓ ${name(item)}</mark>` : name(item)}</li>`)}
        </ol>
      </section>`,
  );
  return html`<details class="user" ${isOpen && "open"}>
    <summary>
      <strong>User ${user.user}</strong>
      <span class="muted">${format.count(user.history_length)} items before; ${found}</span>
    </summary>
    <div class="user-body">
      <div class="before">
        <h5>To be found</h5>
        ${itemList(user.test, SHOWN.test, user.test.length, name)}
        <h5>Before, newest first</h5>
        ${itemList([...user.history].reverse(), SHOWN.history, user.history_length, name)}
      </div>
      <div class="cards" tabindex="0" role="group" aria-label="Recommended to user ${user.user}">
        ${cards}
      </div>
    </div>
  </details>`;
}

function itemList(items: readonly Id[], shown: number, count: number, name: (item: Id) => string): Html {
  const rest = count - Math.min(shown, items.length);
  return html`<ul>
    ${items.slice(0, shown).map((item) => html`<li>${name(item)}</li>`)}
    ${rest > 0 && html`<li class="muted">and ${format.count(rest)} more</li>`}
  </ul>`;
}
