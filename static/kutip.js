// What a reader has without this: notes, links, filters. What it adds: the annotation of a note lights up, filters are
// remembered, links and quotations can be copied, and notes are open in browsers that cannot open them by style sheet.
const all = (selector, root = document) => root.querySelectorAll(selector);

if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60rem)").matches) {
  for (const notes of all(".notes")) notes.open = true;
}

function light(ids, on) {
  for (const id of ids) {
    for (const span of all(`[data-a~="${id}"]`)) span.classList.toggle("on", on);
  }
}
for (const item of all(".notes li")) {
  const ids = [...all(".note", item)].map((note) => note.id);
  const marker = document.querySelector(`.m[href="#${ids[0]}"]`);
  for (const place of [item, marker]) {
    place?.addEventListener("pointerenter", () => light(ids, true));
    place?.addEventListener("pointerleave", () => light(ids, false));
    place?.addEventListener("focusin", () => light(ids, true));
    place?.addEventListener("focusout", () => light(ids, false));
  }
}

function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let parent = target.closest("details"); parent; parent = parent.parentElement.closest("details")) {
    parent.open = true;
  }
  offer(target.closest(".notes li"), target);
}

const template = document.getElementById("tools");
const tools = document.createElement("span");
tools.className = "tools";
if (template) tools.append(template.content);

function offer(item, note) {
  if (!item || !template || !navigator.clipboard) return;
  tools.dataset.note = (note?.matches?.(".note") ? note : item.querySelector(".note")).id;
  tools.querySelector("[role=status]").textContent = "";
  item.append(tools);
}
tools.addEventListener("click", async ({ target }) => {
  const how = target.dataset.copy;
  if (!how) return;
  const id = tools.dataset.note;
  const link = `${location.origin}${location.pathname}#${id}`;
  const words = [...all(`[data-a~="${id}"]`)].map((span) => span.textContent).join("");
  const source = document.querySelector("h1").dataset.source;
  await navigator.clipboard.writeText(how === "link" ? link : `“${words}” — ${source}. ${link}`);
  const status = tools.querySelector("[role=status]");
  status.textContent = status.dataset.done;
});
document.addEventListener("focusin", ({ target }) => {
  const item = target.closest(".notes li");
  if (item && !tools.contains(target) && item !== tools.parentElement) offer(item, target.closest(".note"));
});
addEventListener("hashchange", reveal);
reveal();

const key = "kutip-filter";
const boxes = [...all(".filter input")];
try {
  const off = JSON.parse(localStorage.getItem(key) ?? "{}");
  for (const box of boxes) {
    if (box.id in off) box.checked = off[box.id];
    box.addEventListener("change", () => {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(boxes.map((one) => [one.id, one.checked]))));
    });
  }
} catch {
  // Storage is shut off: the filters work, they are only not remembered.
}
