// Search in the site's own index.
const box = document.getElementById("search");
const { root, filters: names, all, some, none, more } = box.dataset;
const [input, filters, state, list] = ["words", "filters", "state", "found"].map((id) => document.getElementById(id));
const STEP = 20;
let turn = 0;

const base = new URL(root, location.href);
const engine = await import(new URL("pagefind/pagefind.js", base)).catch(() => null);
if (engine) {
  await engine.init();
  const asked = new URLSearchParams(location.search);
  const known = await engine.filters();
  for (const name of names.split("|").filter((one) => known[one])) {
    const options = Object.entries(known[name]).map(([value, n]) => new Option(`${value} (${n})`, value));
    const select = make("select", new Option(all, ""), ...options);
    select.name = name;
    select.value = known[name][asked.get(name)] ? asked.get(name) : "";
    filters.append(make("label", `${name} `, select));
  }
  box.hidden = false;
  document.getElementById("no-search").hidden = true;
  input.value = asked.get("q") ?? "";
  box.addEventListener("input", run);
  run();
}

function make(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

async function run() {
  const own = ++turn;
  const words = input.value.trim();
  const chosen = [...filters.querySelectorAll("select")].filter((one) => one.value).map((one) => [one.name, one.value]);
  const address = new URLSearchParams(words ? [["q", words], ...chosen] : chosen).toString();
  history.replaceState(null, "", `?${address}`);
  const search = await engine.debouncedSearch(words || null, { filters: Object.fromEntries(chosen) });
  const results = (address && search?.results) || [];
  const items = await entries(results);
  if (own !== turn) return; // a later search is under way
  list.replaceChildren(...items);
  const message = results.length ? some : address && none;
  state.textContent = message.replace("{n}", results.length).replace("{words}", () => words);
}

async function entries(results) {
  const items = await Promise.all(results.slice(0, STEP).map(async (result) => entry(await result.data())));
  if (results.length <= STEP) return items;
  const button = make("button", more);
  button.type = "button";
  const last = make("li", button);
  button.addEventListener("click", async () => {
    const others = await entries(results.slice(STEP));
    last.replaceWith(...others);
    others[0].querySelector("a").focus(); // the button had the focus
  });
  return [...items, last];
}

function entry({ url, meta, excerpt, filters: values }) {
  const link = make("a", meta.title);
  link.href = url;
  const facts = names.split("|").flatMap((name) => (new Set(values[name]).size === 1 ? values[name][0] : []));
  const item = make("li", make("h3", link), make("small", facts.join(" · ")), make("p", ...marked(excerpt)));
  item.className = "card";
  return item;
}

// An excerpt is escaped text with <mark> around what was found; nothing else of it becomes markup.
function marked(excerpt) {
  const { childNodes } = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...childNodes].map((node) => (node.nodeName === "MARK" ? make("mark", node.textContent) : node.textContent));
}
