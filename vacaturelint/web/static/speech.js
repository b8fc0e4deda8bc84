// The spoken version: shown, read aloud by the browser's Dutch voice with the words lit, and saved.
import { download, post } from "./api.js";
import { byId, element } from "./dom.js";

let parts = [];
let language = "nl-BE";

export function connectSpeech(asked, say) {
  const guarded = (work) => async () => {
    try {
      await work();
    } catch (error) {
      say(error.message, true);
    }
  };
  byId("tell").addEventListener("click", guarded(async () => show(await (await post("speech", asked())).json())));
  byId("play").addEventListener("click", guarded(() => play(asked)));
  byId("stop").addEventListener("click", stop);
  byId("ssml").addEventListener("click", guarded(async () =>
    download(await (await post("ssml", asked())).blob(), "spreektekst.ssml")));
  byId("sound").hidden = !document.body.dataset.sound;
  byId("sound").addEventListener("click", guarded(async () =>
    download(await (await post("sound", asked())).blob(), "spreektekst.wav")));
}

function show(answer) {
  ({ parts, language } = answer);
  byId("spoken").replaceChildren(...parts.map((part) => element("p", {}, ...part.flatMap(sentence))));
  byId("length").textContent = parts.length
    ? `Dit lees je voor in ongeveer ${answer.seconds} seconden.` : "In deze tekst staat nog niets om te vertellen.";
  const notes = [
    ...answer.left_out,
    ...answer.unspoken.map((words) => `Dit kan je niet uitspreken: ${words}. Geef het op papier of in een bericht.`),
    ...answer.asked.map((question) => `Een luisteraar vraagt: ${question}`),
  ];
  byId("spoken-notes").replaceChildren(...notes.map((note) => element("li", {}, note)));
  byId("play").disabled = byId("ssml").disabled = byId("sound").disabled = !parts.length;
}

function sentence(text) {
  const words = text.split(" ").map((word) => element("span", { class: "word" }, word));
  return [element("span", { class: "sentence" }, ...words.flatMap((word) => [word, " "]))];
}

function voice() {
  const known = window.speechSynthesis?.getVoices().filter((one) => one.lang.toLowerCase().startsWith("nl")) || [];
  return known.find((one) => one.lang === language && one.localService) || known.find((one) => one.localService);
}

// Without a Dutch voice on this computer the server's sound is played; its words cannot be lit one by one.
async function play(asked) {
  stop();
  byId("stop").disabled = false;
  const chosen = voice();
  if (chosen) return speak(chosen);
  if (!document.body.dataset.sound) throw new Error("Deze browser heeft geen Nederlandse stem. Lees de tekst zelf voor.");
  const blob = await (await post("sound", asked())).blob();
  const audio = element("audio", { id: "audio", controls: true, "aria-label": "Spreektekst" });
  audio.src = URL.createObjectURL(blob);
  byId("spoken").prepend(audio);
  await audio.play().catch(() => {});
}

function speak(chosen) {
  for (const [nth, shown] of [...document.querySelectorAll("#spoken .sentence")].entries()) {
    const said = new SpeechSynthesisUtterance(shown.textContent);
    said.voice = chosen;
    said.lang = chosen.lang;
    said.rate = 0.95;
    const words = [...shown.querySelectorAll(".word")];
    said.addEventListener("boundary", (event) => light(words, event.charIndex));
    said.addEventListener("end", () => {
      light(words, -1);
      if (nth === document.querySelectorAll("#spoken .sentence").length - 1) stop();
    });
    window.speechSynthesis.speak(said);
  }
}

function light(words, index) {
  let at = 0;
  for (const word of words) {
    const end = at + word.textContent.length;
    word.classList.toggle("said", index >= at && index < end + 1);
    at = end + 1;
  }
}

function stop() {
  window.speechSynthesis?.cancel();
  byId("audio")?.remove();
  byId("stop").disabled = true;
}
