// The page: the text on the left, the remarks on the right, checked half a second after the last key.
import { download, files, post, read, tracked } from "./api.js";
import { showDemands } from "./demands.js";
import { byId, counted, element } from "./dom.js";
import { Editor } from "./editor.js";
import { Offsets } from "./offsets.js";
import { markRemark, showLeft, showRemarks } from "./remarks.js";
import { connectSpeech } from "./speech.js";

const WAIT = 500;
const SLOW = 800;  // a check that lasts longer is told, so that nobody thinks the page stopped
const LOADING = "Het taalmodel wordt geladen. Straks zie je de opmerkingen.";
const CHECKING = "Je tekst wordt nagekeken …";
const STORE = "vacaturelint-laat-staan";
const settings = [...document.querySelectorAll("[data-setting]")];
const state = { name: "vacature.md", path: null, original: null, before: null, wait: null, asked: 0, answer: null, loaded: false };

const editor = new Editor(byId("editor"), document.body.dataset.nonce, {
  changed: () => schedule(WAIT),
  clicked: (id) => {
    editor.choose(id, { focus: false });
    markRemark(id);
  },
  leftChanged: () => {
    remember();
    render();
  },
});

const acts = {
  choose(id) {
    editor.choose(id);
    markRemark(id);
  },
  take(id, text, replaces) {
    const remark = editor.remark(id);
    if (!remark) return;
    if (replaces && remark.places.length) editor.replace([remark.places[0]], text);
    else editor.insert(remark.insert ?? remark.places[0]?.to ?? editor.text.length, text);
    schedule(0);
  },
  leave(id, kind) {
    const remark = editor.remark(id);
    const place = remark.places[0] || { from: 0, to: 0 };
    editor.leave({ kind, code: remark.code, word: remark.text, ...(kind === "here" ? place : {}) });
  },
  unleave: (one) => editor.unleave(one),
  canKeep: Boolean(document.body.dataset.folder),
  async keep(one) {
    await tried(async () => {
      const chosen = one.kind === "rule" ? { rule: one.code } : { word: one.word };
      const { path } = await (await post("keep", { ...chosen, path: state.path })).json();
      say(`Bewaard in ${path}.`);
    });
  },
  write(one, text) {
    const offsets = new Offsets(editor.text);
    editor.replace([{ from: offsets.unit(one.start), to: offsets.unit(one.end) }], text);
    schedule(0);
  },
};

function said() {
  const chosen = settings.map((field) => [field.dataset.setting, field.value]);
  return { ...Object.fromEntries(chosen), profile_text: byId("reference").value };
}

const asked = () => ({ text: editor.text, name: state.name, path: state.path, said: said() });

function say(message, wrong = false) {
  byId("status").textContent = message;
  byId("status").classList.toggle("wrong", wrong);
}

async function tried(work) {
  try {
    return await work();
  } catch (error) {
    say(error.message, true);
    return null;
  }
}

// Whoever waits for the answer, or listens to the page, knows that the list will be made anew.
function busy(is) {
  byId("side").setAttribute("aria-busy", String(is));
}

function schedule(wait) {
  busy(true);
  clearTimeout(state.wait);
  state.wait = setTimeout(check, wait);
  buttons();
}

async function check() {
  const turn = ++state.asked;
  busy(true);
  if (!editor.text.trim()) {
    state.answer = null;
    editor.show([]);
    render();
    busy(false);
    return;
  }
  const text = editor.text;
  const slow = setTimeout(() => say(state.loaded ? CHECKING : LOADING), SLOW);
  await tried(async () => {
    const answer = await (await post("check", asked()).finally(() => clearTimeout(slow))).json();
    state.loaded = true;
    if (turn !== state.asked || text !== editor.text) return;  // a later text is on its way
    state.answer = answer;
    state.before ??= answer.reading;
    editor.show(remarksOf(answer, text));
    showBreath(answer.breath);
    say(`Nagekeken: ${counted(answer.document.scores.words, "woord", "woorden")}.`);
    render();
  });
  if (turn === state.asked && text === editor.text) busy(false);
}

function remarksOf(answer, text) {
  const offsets = new Offsets(text);
  return answer.document.findings.map((finding, nth) => ({
    ...finding, ...answer.remarks[nth], id: String(nth),
    insert: answer.remarks[nth].insert === null ? null : offsets.unit(answer.remarks[nth].insert),
    places: answer.remarks[nth].places.map(([start, end]) => ({ from: offsets.unit(start), to: offsets.unit(end) })),
  }));
}

// What the user leaves alone is not shown: a rule, a word, or the words at one place.
function visible(remark) {
  return !editor.left.some((one) => {
    if (one.code !== remark.code) return false;
    if (one.kind === "rule") return true;
    if (one.kind === "word") return one.word.toLowerCase() === remark.text.toLowerCase();
    return remark.places.length ? remark.places.some((place) => place.from === one.from) : true;
  });
}

function render() {
  const remarks = editor.remarks.filter(visible);
  showRemarks(remarks, acts);
  byId("begin-none").hidden = remarks.some((one) => one.begin);
  byId("begin-none").textContent = state.answer ? "Er is niets dat voorgaat." : "Schrijf eerst iets.";
  if (!state.answer) byId("counts").textContent = "Nog niets nagekeken.";
  showLeft(editor.left, acts);
  const vacancy = state.answer?.document.vacancy;
  byId("recognised").textContent = vacancy
    ? `Herkend: ${vacancy.title || "geen functie"}, niveau ${vacancy.level || "onbekend"}, ${vacancy.region}, ` +
      `taalprofiel ${vacancy.language_profile || "onbekend"}.` : "";
  showDemands(state.answer?.document.requirements || [], state.answer?.advice || [], acts);
  showReading(state.answer?.reading);
  buttons();
}

// The sentences that nobody reads aloud in one breath, with a way to each.
function showBreath(breath) {
  const { text } = editor;
  const offsets = new Offsets(text);
  const rows = breath.map(([start, end, seconds]) => {
    const [from, to] = [offsets.unit(start), offsets.unit(end)];
    const words = text.slice(from, to);
    const short = words.length > 90 ? `${words.slice(0, 90)} …` : words;
    return element("li", {}, element("button", { type: "button", onclick: () => editor.select(from, to) },
      `${short} (${seconds} seconden)`));
  });
  byId("breath").hidden = !rows.length;
  byId("breath-count").textContent = `(${rows.length})`;
  byId("breath-list").replaceChildren(...rows);
}

const figure = (score) => score.toLocaleString("nl");

function showReading(now) {
  if (!now) {
    byId("reading").replaceChildren(element("p", { class: "quiet" }, "Nog te weinig tekst."));
    return;
  }
  const { before } = state;
  const steps = [1, 2, 3, 4].map((nth) => element("span", { class: nth <= now.level ? "full" : "" }));
  const changed = before && (before.level !== now.level || figure(before.score) !== figure(now.score));
  const was = changed ? `Eerst ${before.level} (score ${figure(before.score)}), nu ${now.level} (score ${figure(now.score)}). Lager is makkelijker.` : "";
  byId("reading").replaceChildren(
    element("p", { class: "level" }, `${now.level} van 4: ${now.words}`),
    element("div", { class: "steps", "aria-hidden": "true" }, ...steps),
    element("p", { id: "before-now" }, was), element("p", { class: "quiet" }, `${now.who} ${now.caveat}`),
    now.drivers.length ? element("p", {}, `Wat het meest helpt: ${now.drivers.join(" en ")}.`) : null);
}

function buttons() {
  // A button that is switched off under the fingers of who works by keyboard would lose the focus: it keeps it.
  byId("undo").setAttribute("aria-disabled", String(!editor.canUndo));
  byId("redo").setAttribute("aria-disabled", String(!editor.canRedo));
  byId("tracked").hidden = !state.original;
}

async function open(name, data) {
  await tried(async () => {
    say("Even lezen …");
    const answer = await read(name, data);
    state.original = answer.format === "docx" ? { name, data } : null;
    [state.name, state.path] = [answer.name, name];
    state.before = null;
    editor.open(answer.text);
    recall();
    byId("name").textContent = name;
    say(answer.notices.join(" ") || "Gelezen.");
    await check();
  });
}

async function openReference(file) {
  await tried(async () => {
    byId("reference").value = (await read(file.name, file)).text;
    schedule(0);
  });
}

function dropping(place, take) {
  place.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    place.classList.remove("over");
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    take(file);
  }, true);
}

// What is left alone everywhere stays in this browser; a place belongs to one text only.
function remember() {
  const kept = editor.left.filter((one) => one.kind !== "here");
  localStorage.setItem(STORE, JSON.stringify(kept));
}

function recall() {
  let kept = [];
  try {
    kept = JSON.parse(localStorage.getItem(STORE) || "[]");
  } catch {
    localStorage.removeItem(STORE);
  }
  editor.recall(kept);
}

const bare = () => state.name.replace(/\.md$/, "").replace(/\.[a-z]+$/i, "") || "vacature";

async function save(kind) {
  byId("out").open = false;
  await tried(async () => {
    if (kind !== "tracked") {
      download(await (await post("out", { ...asked(), kind })).blob(), `${bare()}.${kind}`);
      return;
    }
    const { name, data } = state.original;
    const made = await tracked({ ...asked(), original: name }, data);
    download(made.data, `${bare()}.verbeterd.docx`);
    if (made.left.length) say(`Dit staat niet in het Word-bestand, zet het er zelf in: ${made.left.join(" | ")}`, true);
  });
}

async function listFolder() {
  const names = await tried(files);
  const pick = (path) => async () => {
    const reply = await tried(() => post("open", { path }));
    if (reply) await open(path, await reply.blob());
  };
  byId("files").replaceChildren(...(names || []).map((path) =>
    element("li", {}, element("button", { type: "button", onclick: pick(path) }, path))));
}

function nextRemark(step) {
  const ids = [...document.querySelectorAll(".remark")].filter((one) => one.offsetParent).map((one) => one.id.slice(7));
  if (!ids.length) return;
  const now = document.querySelector(".remark.now")?.id.slice(7);
  const nth = (ids.indexOf(now) + step + ids.length) % ids.length;
  acts.choose(ids[now === undefined && step < 0 ? ids.length - 1 : nth]);
}

byId("file").addEventListener("change", (event) => {
  const [file] = event.target.files;
  if (file) open(file.name, file);
  event.target.value = "";
});
for (const field of settings) field.addEventListener("change", () => schedule(0));
byId("reference").addEventListener("input", () => schedule(WAIT));
for (const one of document.querySelectorAll("[data-out]")) one.addEventListener("click", () => save(one.dataset.out));
byId("print").addEventListener("click", () => window.print());
byId("undo").addEventListener("click", () => editor.undo());
byId("redo").addEventListener("click", () => editor.redo());
document.addEventListener("keydown", (event) => {
  if (event.key === "F8") {
    event.preventDefault();
    nextRemark(event.shiftKey ? -1 : 1);
  }
});
dropping(byId("editor"), (file) => open(file.name, file));
dropping(byId("reference"), openReference);
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => event.preventDefault());
connectSpeech(asked, say);
if (byId("files")) listFolder();
recall();
render();
