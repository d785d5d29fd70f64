// Lights places of a page's text on their exact characters, and tells the reading of what is pointed at.
// Places come as code points; the browser counts UTF-16 units, so each is converted through the text's own nodes.

const text = document.getElementById("text");
const places = JSON.parse(document.getElementById("places").textContent);
const telling = document.getElementById("reading");
const LAYERS = { attributions: ["source", "cue", "content"], times: ["time"], amounts: ["amount"], names: ["person", "org", "place"] };
const CHOSEN = ["source", "cue", "content", "outer"];

/** Every text node with the code points before it, and where in it the wide (two-unit) characters stand. */
function index(root) {
  const runs = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let at = 0, node; (node = walker.nextNode()); ) {
    const wide = [];
    let n = 0;
    for (const c of node.data) {
      if (c.length === 2) wide.push(n);
      n++;
    }
    runs.push({ node, at, wide });
    at += n;
  }
  return runs;
}

const runs = index(text);
const runOf = new Map(runs.map((run) => [run.node, run]));

/** How many of the sorted numbers are below `x`. */
function below(numbers, x) {
  let low = 0, high = numbers.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (numbers[mid] < x) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The last run that begins at or before a code point. */
function runAt(point) {
  let low = 0, high = runs.length;
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (runs[mid].at <= point) low = mid;
    else high = mid;
  }
  return runs[low];
}

/** The node and UTF-16 offset of a code point; of a range's end, at the end of a node rather than before the next. */
function unit(point, end) {
  const run = runAt(end ? point - 1 : point);
  const inside = point - run.at;
  return [run.node, inside + below(run.wide, inside)];
}

/** The code point at a node and UTF-16 offset; -1 where that is not in the text. */
function pointOf(node, offset) {
  const run = runOf.get(node);
  return run ? run.at + [...node.data.slice(0, offset)].length : -1;
}

function range(start, end) {
  const made = document.createRange();
  made.setStart(...unit(start, false));
  made.setEnd(...unit(end, true));
  return made;
}

const rangesOf = (id) => (places[id] ?? []).map(([kind, start, end]) => [kind, range(start, end)]);

/** Light ranges under a name, above what was lit before; none puts it out. */
function light(name, ranges, priority = 0) {
  if (!ranges.length) return void CSS.highlights.delete(name);
  const made = new Highlight(...ranges);
  made.priority = priority;
  CSS.highlights.set(name, made);
}

function choose(id, scroll) {
  const lit = rangesOf(id);
  for (const kind of CHOSEN) light(kind, lit.filter(([k]) => k === kind).map(([, r]) => r), kind === "content" ? 10 : 11);
  for (const item of document.querySelectorAll(".told li")) {
    const own = item.dataset.id === id;
    item.classList.toggle("chosen", own);
    const link = item.querySelector(".light");
    if (own) link?.setAttribute("aria-current", "true");
    else link?.removeAttribute("aria-current");
  }
  const first = lit.find(([kind]) => kind === "content")?.[1];
  if (scroll && first) {
    window.scrollBy({ top: first.getBoundingClientRect().top - innerHeight * 0.3 });
    const item = document.querySelector(".told .chosen"), margin = item?.closest(".margin");
    if (margin) margin.scrollTop = item.offsetTop - margin.clientHeight / 3;
  }
}

/** What the address asks for: #claim-ID, else ?claim=ID. */
function asked() {
  return location.hash.startsWith("#claim-") ? location.hash.slice(7) : new URLSearchParams(location.search).get("claim");
}

function layer(name, on) {
  if (name === "roles") return void text.classList.toggle("roles", on);
  const ids = [...document.querySelectorAll(`.found[data-layer="${name}"] li[data-id]`)].map((li) => li.dataset.id);
  const lit = on ? ids.flatMap(rangesOf) : [];
  for (const kind of LAYERS[name]) light(`layer-${kind}`, lit.filter(([k]) => k === kind).map(([, r]) => r), kind === "content" ? 1 : 2);
}

/** Tell what was read at these items of the margin, the narrowest first. */
function tell(items) {
  telling.hidden = !items.length;
  telling.replaceChildren(...items.slice(0, 4).map((item) => {
    const card = document.createElement("div");
    card.className = "card";
    card.append(...[...item.childNodes].map((n) => n.cloneNode(true)));
    return card;
  }));
  light("near", items.flatMap((item) => rangesOf(item.dataset.id).map(([, r]) => r)).slice(0, 12), 20);
}

const items = [...document.querySelectorAll(".found li[data-id]")];
const size = (item) => places[item.dataset.id].reduce((n, [, start, end]) => n + end - start, 0);

function under(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  const old = caret ? null : document.caretRangeFromPoint?.(x, y);
  return caret ? pointOf(caret.offsetNode, caret.offset) : old ? pointOf(old.startContainer, old.startOffset) : -1;
}

const holds = (id, point) => places[id].some(([, start, end]) => start <= point && point <= end);

let waiting = false;
text.addEventListener("pointermove", (event) => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const point = under(event.clientX, event.clientY);
    tell(point < 0 ? [] : items.filter((i) => holds(i.dataset.id, point)).sort((a, b) => size(a) - size(b)));
  });
});
text.addEventListener("pointerleave", () => tell([]));
text.addEventListener("click", (event) => {
  if (!getSelection().isCollapsed) return;
  const point = under(event.clientX, event.clientY);
  const claims = [...document.querySelectorAll(".told li[data-id]")].filter((i) => holds(i.dataset.id, point));
  if (claims.length) go(claims.sort((a, b) => size(a) - size(b))[0].dataset.id, false);
});
for (const item of items) {
  for (const [name, on] of [["pointerenter", 1], ["focusin", 1], ["pointerleave", 0], ["focusout", 0]])
    item.addEventListener(name, () => light("near", on ? rangesOf(item.dataset.id).map(([, r]) => r) : [], 20));
  item.addEventListener("click", () => rangesOf(item.dataset.id)[0]?.[1].startContainer.parentElement.scrollIntoView({ block: "center" }));
}

/** Choose a claim and say so in the address, so that it can be kept and sent. */
function go(id, scroll) {
  history.pushState(null, "", `?claim=${id}#claim-${id}`);
  choose(id, scroll);
}

if (CSS.highlights) {
  document.documentElement.classList.add("lights");
  const boxes = document.querySelector(".layers");
  boxes.hidden = false;
  boxes.addEventListener("change", ({ target }) => layer(target.name, target.checked));
  for (const box of boxes.querySelectorAll("input")) layer(box.name, box.checked);
  for (const link of document.querySelectorAll(".light")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(link.closest("li").dataset.id, true);
    });
  }
  addEventListener("popstate", () => choose(asked(), true));
  choose(asked(), true);
}
