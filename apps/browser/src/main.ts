import { type Id, readCsv, type Recommendation, Recommender } from "@funrec/core";
import { models } from "./models.js";
import { type Shop, simulatedShop } from "./shop.js";

const MOST_SHOWN = 40;

const element = <Type extends HTMLElement>(id: string): Type => document.getElementById(id) as Type;
const picker = element<HTMLSelectElement>("model");
const search = element<HTMLInputElement>("search");

let shop: Shop;
let model: Recommender<object> | undefined;
let liked: Id[] = [];

/** Shows what is going on, or what went wrong. */
function say(text: string, isError = false): void {
  const status = element("status");
  status.textContent = text;
  status.classList.toggle("error", isError);
}

/** Does some work of the page; an error is shown, as its message says what to do. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
}

async function train(): Promise<void> {
  const name = picker.value;
  say(`Training ${name} ...`);
  const start = performance.now();
  model = await models[name]!(shop.log, {
    seed: 1,
    onProgress: ({ stage, done, total }) => say(`${name}: ${stage} ${Math.round((100 * done) / total)}%`),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const { users, items, length } = shop.log;
  say(
    `${name}, trained here in ${seconds} s on ${shop.title}: ${length} rows, ${users.size} users, ${items.size} items.`,
  );
  await recommend();
}

async function recommend(): Promise<void> {
  const list = element("recommendations");
  if (!model || liked.length === 0) {
    list.replaceChildren(entry("Pick something first."));
    return;
  }
  const found = await model.recommend({ history: liked }, { k: 8, explain: true, fallback: "popular" });
  const best = Math.max(...found.map(({ score }) => score));
  list.replaceChildren(...found.map((recommendation) => entryOf(recommendation, best)));
}

function entryOf({ item, score, because }: Recommendation, best: number): HTMLElement {
  const reasons = because?.slice(0, 2).map((reason) => shop.nameOf(reason.item)) ?? [];
  const line = entry(shop.nameOf(item), reasons.length > 0 ? `because of ${reasons.join(" and ")}` : "");
  const meter = Object.assign(document.createElement("meter"), { max: best, value: score });
  meter.title = `score ${score.toPrecision(3)}`;
  if (best > 0) line.prepend(meter);
  return line;
}

function entry(text: string, note = ""): HTMLElement {
  const line = document.createElement("li");
  line.append(text);
  if (note) line.append(Object.assign(document.createElement("small"), { textContent: note }));
  return line;
}

function showItems(): void {
  const words = search.value.toLowerCase();
  const found = popularItems.filter((item) => shop.nameOf(item).toLowerCase().includes(words));
  element("items").replaceChildren(
    ...found.slice(0, MOST_SHOWN).map((item) => chip(item, () => like([...liked, item]))),
  );
}

function like(items: readonly Id[]): void {
  liked = [...new Set(items)];
  const without = (item: Id): Id[] => liked.filter((other) => other !== item);
  element("liked").replaceChildren(...liked.map((item) => chip(item, () => like(without(item)))));
  void attempt(recommend);
}

function chip(item: Id, onClick: () => void): HTMLElement {
  const button = Object.assign(document.createElement("button"), { type: "button" });
  button.textContent = shop.nameOf(item);
  button.addEventListener("click", onClick);
  return button;
}

let popularItems: Id[] = [];

/** Takes a log: its items can be picked, and the model is trained on it. */
async function enter(entered: Shop): Promise<void> {
  shop = entered;
  const counts = new Map<Id, number>();
  for (const { item } of shop.log) counts.set(item, (counts.get(item) ?? 0) + 1);
  popularItems = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  search.value = "";
  like([]);
  showItems();
  await train();
}

/** The file that was chosen, read. */
function onFile(input: HTMLInputElement, use: (file: File) => Promise<void>): void {
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void attempt(() => use(file));
    input.value = ""; // the same file may be chosen again
  });
}

picker.append(...Object.keys(models).map((name) => new Option(name)));
picker.addEventListener("change", () => void attempt(train));
search.addEventListener("input", showItems);

onFile(element("log"), async (file) => {
  say(`Reading ${file.name} ...`);
  const log = await readCsv(file.stream());
  await enter({ log, title: file.name, nameOf: String });
});

void attempt(() => enter(simulatedShop()));
