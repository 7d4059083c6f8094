/** What the page can do beside being read: tables are sorted by a click on a head, marks of figures tell their figures. */
export const SCRIPT = `
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, heads, column));
  });
}

function sort(table, heads, column) {
  const head = heads[column];
  const isText = head.dataset.sort === "text";
  const order = head.getAttribute("aria-sort");
  // Numbers fall at first, names rise.
  const isRising = order ? order === "descending" : isText;
  for (const other of heads) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", isRising ? "ascending" : "descending");
  const rows = [...table.tBodies[0].rows];
  const value = (row) => row.cells[column].dataset.value;
  const compare = isText
    ? (a, b) => value(a).localeCompare(value(b))
    : (a, b) => Number(value(a)) - Number(value(b));
  const isMissing = (row) => !isText && Number.isNaN(Number(value(row)));
  rows.sort((a, b) => isMissing(a) - isMissing(b) || (isRising ? compare(a, b) : compare(b, a)));
  table.tBodies[0].append(...rows);
}

const tip = document.createElement("div");
tip.className = "tip";
tip.hidden = true;
document.body.append(tip);
for (const title of document.querySelectorAll("figure svg title")) {
  const mark = title.parentNode;
  const text = title.textContent;
  title.remove();
  mark.classList.add("has-tip");
  mark.addEventListener("pointerenter", () => show(mark, text));
  mark.addEventListener("pointerleave", () => { tip.hidden = true; });
}

function show(mark, text) {
  const [head, ...lines] = text.split("\\n");
  const strong = document.createElement("strong");
  strong.textContent = head;
  tip.replaceChildren(strong, ...lines.flatMap((line) => [document.createElement("br"), line]));
  tip.hidden = false;
  const { left, top, width } = mark.getBoundingClientRect();
  const half = tip.offsetWidth / 2;
  const x = Math.min(Math.max(left + width / 2, half + 8), document.documentElement.clientWidth - half - 8);
  tip.style.left = x - half + scrollX + "px";
  tip.style.top = Math.max(top - tip.offsetHeight - 8, 4) + scrollY + "px";
}
`;
