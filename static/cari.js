// Search in the site's own index. Without this script, or without an index, the page keeps its lists to browse.
const box = document.getElementById("search");
const root = new URL(box.dataset.root, location.href);
const [input, filters, state, list] = ["words", "filters", "state", "found"].map((id) => document.getElementById(id));
const STEP = 20;

const engine = await import(new URL("pagefind/pagefind.js", root)).catch(() => null);
if (engine) {
  await engine.init();
  await showFilters();
  box.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  box.addEventListener("input", run);
  if (input.value) run();
}

async function showFilters() {
  const known = await engine.filters();
  for (const [name, values] of Object.entries(known)) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = name;
    select.append(new Option("–", ""));
    for (const [value, n] of Object.entries(values)) select.append(new Option(`${value} (${n})`, value));
    label.append(`${name} `, select);
    filters.append(label);
  }
}

async function run() {
  const words = input.value.trim();
  const chosen = [...filters.querySelectorAll("select")].filter((one) => one.value);
  const found = await engine.debouncedSearch(words || null, {
    filters: Object.fromEntries(chosen.map((one) => [one.name, one.value])),
  });
  if (!found) return; // a later search is under way
  const message = found.results.length ? box.dataset.some : box.dataset.none;
  state.textContent = words || chosen.length ? message.replace("{n}", found.results.length).replace("{words}", words) : "";
  list.replaceChildren();
  await show(words || chosen.length ? found.results : []);
}

async function show(results) {
  for (const result of results.slice(0, STEP)) list.append(entry(await result.data()));
  if (results.length <= STEP) return;
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = box.dataset.more;
  button.addEventListener("click", () => {
    item.remove();
    show(results.slice(STEP));
  });
  item.append(button);
  list.append(item);
}

function entry({ url, meta, excerpt }) {
  const item = document.createElement("li");
  item.className = "card";
  const head = document.createElement("h3");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = meta.title;
  head.append(link);
  const text = document.createElement("p");
  text.append(...marked(excerpt));
  item.append(head, text);
  return item;
}

// The excerpt is escaped text with <mark> around the words that were found; nothing else of it becomes markup.
function marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}
