/** The page's look, light and dark, on a desk and in a hand. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --text: #1b2330; --muted: #5c6675; --faint: #b6bdc8; --rule: #e3e6eb;
  --accent: #2458d3; --tint: #eaf0ff; --hit: #dff3e4; --hit-text: #11592a;
  --cf: #d1495b; --mf: #2b6cb0; --i2i: #b7791f; --two-tower: #7a3fb3; --sequence: #15803d; --other: #5c6675;
  --line-1: #2563c9; --line-2: #c2410c; --line-3: #15803d; --line-4: #a21caf;
  --line-5: #8a6a00; --line-6: #0e7490; --line-7: #be123c; --line-8: #4b5563;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f141b; --card: #171e28; --text: #e6eaf0; --muted: #9aa5b4; --faint: #556070; --rule: #29323f;
    --accent: #8ab0ff; --tint: #1d2a45; --hit: #173a25; --hit-text: #9be3b3;
    --cf: #ff8593; --mf: #74b3f5; --i2i: #f0b95a; --two-tower: #c79bf2; --sequence: #5fd08a; --other: #9aa5b4;
    --line-1: #7fb0ff; --line-2: #ff9d66; --line-3: #5fd08a; --line-4: #f08cf5;
    --line-5: #e5c04d; --line-6: #56cfe1; --line-7: #ff8fa3; --line-8: #b3bdca;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
header, main { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 32px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 21px; line-height: 1.25; margin: 0 0 8px; letter-spacing: -0.01em; }
h3 { font-size: 16px; margin: 40px 0 10px; }
h5 { font-size: 13px; margin: 0 0 6px; }
p { margin: 0 0 10px; max-width: 78ch; }
.muted, figcaption span, small { color: var(--muted); }
small { display: block; font-size: 12px; font-weight: 400; }
a { color: var(--accent); }
nav ul { list-style: none; margin: 16px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
nav a {
  display: block; padding: 5px 12px; border: 1px solid var(--rule); border-radius: 999px; background: var(--card);
  text-decoration: none; font-size: 13.5px;
}
nav a:hover { border-color: var(--accent); }
.results { padding: 32px 0 48px; border-bottom: 1px solid var(--rule); }
.results:last-child { border-bottom: 0; }
.facts { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 0 0 14px; padding: 0; color: var(--muted); }
.facts strong { color: var(--text); font-variant-numeric: tabular-nums; }
.lead { font-size: 17px; margin-bottom: 18px; }
.scroll + .note, figure + .note { margin-top: 10px; max-width: none; }
.note { color: var(--muted); font-size: 13.5px; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 14px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 6px 14px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-size: 13px; font-weight: 600; vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th:first-child { position: sticky; left: 0; background: var(--card); z-index: 1; }
tbody tr:hover > * { background: var(--tint); }
.name { white-space: nowrap; }
.options { max-width: 220px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip { font-size: 11px; font-weight: 500; color: var(--muted); border: 1px solid var(--rule); border-radius: 999px; padding: 0 7px; white-space: nowrap; }
thead button {
  all: unset; cursor: pointer; box-sizing: border-box; width: 100%; position: relative;
}
thead button:focus-visible, summary:focus-visible, .cards:focus-visible, .scroll:focus-visible, a:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px;
}
thead button:hover { color: var(--accent); }
th[aria-sort] button { color: var(--accent); }
th[aria-sort] button::after { position: absolute; right: -11px; bottom: 0; font-size: 10px; }
th[aria-sort="ascending"] button::after { content: "\\25B2"; }
th[aria-sort="descending"] button::after { content: "\\25BC"; }
.range { position: relative; display: block; height: 9px; min-width: 130px; margin-top: 3px; }
.range::before { content: ""; position: absolute; left: 0; right: 0; top: 4px; height: 1px; background: var(--rule); }
.range i { position: absolute; left: var(--low); right: calc(100% - var(--high)); top: 2.5px; height: 4px; border-radius: 2px; background: var(--accent); opacity: 0.4; }
.range b { position: absolute; left: var(--mean); top: 0; width: 3px; height: 9px; margin-left: -1.5px; border-radius: 1px; background: var(--accent); }
.alike { color: var(--muted); }
.different { color: var(--text); }
.bar { display: block; padding-bottom: 6px; min-width: 84px; background: linear-gradient(var(--accent), var(--accent)) left bottom / calc(var(--share) * 100%) 3px no-repeat; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0 0 12px; padding: 0; font-size: 13.5px; color: var(--muted); }
.legend li { display: flex; align-items: center; gap: 5px; }
.legend svg { flex: none; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
figure { margin: 0 0 16px; padding: 14px 16px; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; min-width: 0; }
figcaption { font-size: 13px; margin-bottom: 8px; line-height: 1.4; }
figcaption strong { display: block; font-size: 14px; }
figure svg { width: 100%; height: auto; color: var(--muted); --plot-background: var(--card); }
figure .medium, figure .narrow { display: none; }
.has-tip { cursor: default; }
.has-tip:hover { stroke: var(--text); stroke-width: 1.5; }
.tip {
  position: absolute; z-index: 9; pointer-events: none; padding: 6px 10px; border-radius: 6px; font-size: 13px; line-height: 1.4;
  background: var(--text); color: var(--card); font-variant-numeric: tabular-nums; max-width: 300px;
}
.small-multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 12px 16px; font-size: 13px; }
details { margin-bottom: 8px; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 0 14px; }
figure details { border: 0; padding: 0; margin: 8px 0 0; font-size: 13px; }
summary { cursor: pointer; padding: 10px 0; }
figure summary { padding: 2px 0; color: var(--muted); }
details .scroll { margin: 0 0 14px; border-radius: 6px; }
details table { font-size: 13px; }
details th, details td { padding: 5px 10px; }
.user summary .muted { margin-left: 8px; font-size: 14px; }
.user-body { display: grid; grid-template-columns: 250px minmax(0, 1fr); gap: 24px; padding: 4px 0 16px; font-size: 13.5px; line-height: 1.4; }
.before ul { list-style: none; margin: 0 0 16px; padding: 0; }
.before li { padding: 2px 0; }
.cards { display: flex; align-items: flex-start; gap: 12px; overflow-x: auto; padding-bottom: 8px; }
.card { flex: 0 0 212px; border: 1px solid var(--rule); border-radius: 8px; padding: 10px 12px; }
.card ol { margin: 0; padding-left: 24px; }
.card li { padding: 2px 0; }
.card li::marker { color: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
mark { background: var(--hit); color: var(--hit-text); font-weight: 600; border-radius: 4px; padding: 1px 5px; margin-left: -5px; }
p mark { margin-left: 0; }
.commands dt { font-weight: 600; font-size: 13.5px; }
.commands dd { margin: 2px 0 12px; }
code { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
@media (max-width: 980px) {
  figure .wide:has(~ .medium) { display: none; }
  figure .medium { display: block; }
  .pair { grid-template-columns: 1fr; } .pair figure { max-width: 720px; } .pair { gap: 0; }
}
@media (max-width: 640px) {
  header, main { padding: 0 14px; }
  header { padding-top: 20px; }
  h1 { font-size: 22px; }
  h2 { font-size: 19px; }
  .lead { font-size: 16px; }
  th, td { padding: 7px 10px; }
  .options { max-width: 130px; }
  figure { padding: 12px 10px; }
  figure .wide, figure .medium { display: none; }
  figure .narrow { display: block; }
  .user-body { grid-template-columns: minmax(0, 1fr); gap: 8px; }
  .card { flex-basis: 78%; }
  .user summary .muted { display: block; margin-left: 0; }
}
@media print { body { background: #fff; } .scroll { overflow: visible; } }
`;
