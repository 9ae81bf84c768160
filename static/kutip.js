// All works without this.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const template = document.getElementById("tools");
const tools = document.createElement("span");
tools.className = "tools";
tools.append(template.content);
const done = tools.querySelector("[role=status]");
const spans = (id) => all(`[data-a~="${id}"]`);

if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60rem)").matches) {
  for (const notes of all(".notes")) notes.open = true;
}

for (const item of all(".par li")) {
  const ids = all(".note", item).map((note) => note.id);
  const light = (on) => ids.forEach((id) => spans(id).forEach((span) => span.classList.toggle("on", on)));
  for (const place of [item, document.querySelector(`.m[href="#${ids[0]}"]`)]) {
    for (const event of ["pointerenter", "focusin"]) place?.addEventListener(event, () => light(true));
    for (const event of ["pointerleave", "focusout"]) place?.addEventListener(event, () => light(false));
  }
}

function offer(note) {
  if (!note || !navigator.clipboard) return;
  done.textContent = "";
  note.append(tools);
}

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let parent = target; parent; parent = parent.parentElement) if (parent.nodeName === "DETAILS") parent.open = true;
  offer(target?.closest(".note"));
}

tools.addEventListener("click", async ({ target }) => {
  if (!target.dataset.copy) return;
  const { id, dataset: { who = "" } } = tools.parentElement;
  const link = `${location.origin}${location.pathname}#${id}`;
  const own = spans(id);
  // Other words go with their paragraph: it has the speaker and "denies".
  const nodes = who ? own : [...own[0].closest("p,h1").childNodes].filter((node) => !node.matches?.(".m"));
  const words = nodes.map((node) => node.textContent).join("").replace(/,?\s*$/, "");
  const source = who + document.querySelector("h1").dataset.source;
  await navigator.clipboard.writeText(target.dataset.copy === "link" ? link : `“${words}” — ${source}. ${link}`);
  done.textContent = done.dataset.done;
});
document.addEventListener("focusin", ({ target }) => tools.contains(target) || offer(target.closest(".note")));
addEventListener("hashchange", reveal);
reveal();

const boxes = all(".filter input");
try {
  const kept = JSON.parse(localStorage.getItem("kutip-filter") ?? "{}");
  for (const box of boxes) {
    box.checked = kept[box.id] ?? box.checked;
    box.addEventListener("change", () => {
      localStorage.setItem("kutip-filter", JSON.stringify(Object.fromEntries(boxes.map((one) => [one.id, one.checked]))));
    });
  }
} catch {
  // no storage
}
