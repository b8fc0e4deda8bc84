// The list of remarks: what to change, with one click where we can.
import { byId, counted, element } from "./dom.js";

const OPEN = /\[[^\]\n]{1,80}\]/g;
// What is typed in an open form, by remark and sentence: a check that comes in draws the list anew and must lose none of it.
const drafts = new Map();
// Which field of such a form has the focus, so that it keeps it.
const fields = new Map();
const WORDS = { fout: ["fout", "fouten"], waarschuwing: ["waarschuwing", "waarschuwingen"], tip: ["tip", "tips"] };

export function showRemarks(remarks, acts) {
  const back = heldFocus();
  const heavy = remarks.filter((one) => one.severity !== "tip" && !one.begin);
  const light = remarks.filter((one) => one.severity === "tip" && !one.begin);
  fill("begin", remarks.filter((one) => one.begin), acts);
  fill("remarks", heavy, acts);
  fill("tips-list", light, acts);
  byId("tips-count").textContent = `(${light.length})`;
  byId("tips").hidden = !light.length;
  const counts = Object.entries(WORDS).map(([name, words]) =>
    counted(remarks.filter((one) => one.severity === name).length, ...words));
  byId("counts").textContent = remarks.length ? counts.join(" · ") : "Geen opmerkingen.";
  back();
}

// Who works by keyboard stays where they were when the list is drawn anew: at the same button, or at the remark that
// took its place. A form that is open asks for the focus itself.
function heldFocus() {
  const now = document.activeElement;
  const remark = now?.closest(".remark");
  if (!remark || now.closest("form")) return () => {};
  const shown = () => [...document.querySelectorAll(".remark")].filter((one) => one.offsetParent);
  const controls = (one) => [...one.querySelectorAll("button, summary")];
  const [nth, at] = [shown().indexOf(remark), controls(remark).indexOf(now)];
  return () => {
    const same = shown().find((one) => one.dataset.same === remark.dataset.same);
    const next = shown()[Math.min(nth, shown().length - 1)];
    ((same && controls(same)[at]) || next?.querySelector(".goto"))?.focus({ preventScroll: true });
  };
}

function fill(id, remarks, acts) {
  const items = [...remarks].sort((one, other) => one.order - other.order).map((one) => item(one, acts));
  byId(id).replaceChildren(...items);
}

function item(remark, acts) {
  const words = remark.text.trim();
  const quote = words.length > 90 ? `${words.slice(0, 90)} …` : words;
  const more = remark.places.length > 1 ? ` Dit staat ${remark.places.length} keer in je tekst.` : "";
  const go = element("button", { type: "button", class: "goto", onclick: () => acts.choose(remark.id) },
    element("span", { class: "severity" }, remark.severity), " ",
    quote ? element("span", { class: "what" }, quote) : element("span", {}, "hele tekst"));
  return element("li", { class: `remark ${remark.severity}`, id: `remark-${remark.id}`, "data-same": remark.fingerprint },
    go, element("p", {}, remark.message + more), ...advice(remark), actions(remark, acts), why(remark));
}

function actions(remark, acts) {
  const row = element("div", { class: "actions" });
  const usable = remark.suggestions.filter((one) => isUsable(remark, one)).slice(0, 4);
  for (const one of usable) row.append(suggestion(remark, one, acts, row));
  row.append(leaving(remark, acts));
  return row;
}

// A replacement, a sentence that is missing, or one with open places; other advice is only to be read.
function isUsable(remark, one) {
  return one.replaces || !remark.places.length || Boolean(one.text.match(OPEN));
}

function advice(remark) {
  const lines = remark.suggestions.filter((one) => !isUsable(remark, one)).slice(0, 3);
  return lines.map((one) => element("p", { class: "advice" }, `Voorstel: ${one.text}`));
}

function suggestion(remark, one, acts, row) {
  const places = one.text.match(OPEN);
  const short = one.text.length > 70 ? `${one.text.slice(0, 70)} …` : one.text;
  const verb = one.replaces ? "Schrijf" : "Voeg toe";
  const press = () => {
    if (!places) acts.take(remark.id, one.text, one.replaces);
    else if (!row.querySelector("form")) open();
  };
  const open = () => {
    const made = form(remark, one, acts);
    row.append(made);
    requestAnimationFrame(() => (made.querySelectorAll("input, button")[fields.get(draftOf(remark, one)) ?? 0]).focus());
  };
  if (drafts.has(draftOf(remark, one))) requestAnimationFrame(() => row.querySelector("form") || open());
  return element("button", { type: "button", class: "main take", title: one.text, onclick: press }, `${verb}: ${short}`);
}

const draftOf = (remark, one) => `${remark.code} ${one.text}`;

// A small form for the open places of a sentence, such as [bedrag].
function form(remark, one, acts) {
  const draft = draftOf(remark, one);
  const typed = drafts.get(draft) ?? [];
  const rows = one.text.match(OPEN).map((place, nth) => {
    const input = element("input", { type: "text", required: true, autocomplete: "off" });
    input.value = typed[nth] ?? "";
    input.addEventListener("input", () => drafts.set(draft, rows.map((row) => row.input.value)));
    return { place, input, label: element("label", {}, place.slice(1, -1), input) };
  });
  drafts.set(draft, rows.map((row) => row.input.value));
  const submit = (event) => {
    event.preventDefault();
    let nth = 0;
    drafts.delete(draft);
    fields.delete(draft);
    acts.take(remark.id, one.text.replace(OPEN, () => rows[nth++].input.value.trim()), one.replaces);
  };
  const made = element("form", { class: "fill", onsubmit: submit }, element("p", {}, one.text),
    ...rows.map((row) => row.label), element("button", { class: "main" }, "Zet in de tekst"));
  made.addEventListener("focusin", (event) => fields.set(draft, [...made.querySelectorAll("input, button")].indexOf(event.target)));
  return made;
}

function leaving(remark, acts) {
  const press = (kind) => () => acts.leave(remark.id, kind);
  const choices = [
    remark.places.length ? element("button", { type: "button", onclick: press("here") }, "Op deze plaats") : null,
    remark.text ? element("button", { type: "button", onclick: press("word") }, "Dit woord") : null,
    element("button", { type: "button", onclick: press("rule") }, `Deze regel (${remark.code})`),
  ];
  return element("details", { class: "leave" }, element("summary", { class: "button" }, "Laat staan"),
    element("div", { class: "actions" }, ...choices));
}

function why(remark) {
  return element("details", {}, element("summary", {}, `Waarom? (${remark.code} ${remark.name})`),
    element("p", {}, remark.reason));
}

export function markRemark(id) {
  for (const one of document.querySelectorAll(".remark.now")) one.classList.remove("now");
  const found = byId(`remark-${id}`);
  if (!found) return;
  if (found.closest("#tips")) byId("tips").open = true;
  found.classList.add("now");
  found.scrollIntoView({ block: "nearest" });
}

export function showLeft(left, acts) {
  const rows = left.map((one) => element("li", {}, `${label(one)} `,
    element("button", { type: "button", onclick: () => acts.unleave(one) }, "Toon weer"),
    acts.canKeep && one.kind !== "here"
      ? element("button", { type: "button", onclick: () => acts.keep(one) }, "Onthoud voor deze map") : null));
  byId("left").replaceChildren(...(rows.length
    ? [element("h3", {}, "Dit laat je staan"), element("ul", {}, ...rows)] : []));
}

function label(one) {
  if (one.kind === "rule") return `Regel ${one.code}`;
  return one.kind === "word" ? `'${one.word}' (${one.code})` : `'${one.word || "hele tekst"}' op één plaats (${one.code})`;
}
