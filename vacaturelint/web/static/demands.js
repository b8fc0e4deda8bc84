// The demands: what is asked beside what the function needs, with the sentence to write.
import { byId, drawn, element } from "./dom.js";

const LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"];
const BAD = ["onnodig", "te hoog"];
const GOOD = ["terecht", "passend"];

export function showDemands(requirements, advice, acts) {
  const rows = requirements.map((one, nth) => demand(one, advice[nth] || [], acts));
  const none = element("p", { class: "quiet" }, "Nog geen eisen gevonden.");
  byId("demands").replaceChildren(...(rows.length ? rows : [none]));
}

function demand(one, advice, acts) {
  const tone = BAD.includes(one.verdict) ? "slecht" : GOOD.includes(one.verdict) ? "goed" : "";
  const head = element("p", {}, element("span", { class: `verdict ${tone}` }, one.verdict), ` ${one.kind}: `,
    element("q", {}, one.text.trim()));
  const write = BAD.includes(one.verdict) && advice.length
    ? element("p", {}, "Schrijf: ", element("em", {}, advice[0]), " ",
      element("button", { type: "button", onclick: () => acts.write(one, advice[0]) }, "Zet in de tekst")) : null;
  return element("div", { class: "demand" }, head, one.reason ? element("p", { class: "quiet" }, one.reason) : null,
    one.asked && Object.keys(one.asked).length ? table(one) : null, write);
}

// `fr` is Frans; what is no code of a language (`gebaren`) stays as it is.
function language(code) {
  if (code && !/^[a-z]{2,3}$/.test(code)) return code;
  const name = new Intl.DisplayNames(["nl"], { type: "language" }).of(code || "nl");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function table(one) {
  const rows = Object.entries(one.asked).map(([skill, asked]) => {
    const needed = one.allowed?.[skill];
    return element("tr", {}, element("th", { scope: "row" }, skill), element("td", {}, asked),
      element("td", {}, needed || "niet bekend"), element("td", {}, ladder(asked, needed)));
  });
  const columns = ["vaardigheid", "gevraagd", "nodig", "beeld"].map((name) => element("th", { scope: "col" }, name));
  return element("table", {}, element("caption", {}, `Taal: ${language(one.language)}`),
    element("thead", {}, element("tr", {}, ...columns)), element("tbody", {}, ...rows));
}

// Six steps: full up to what is needed, and a line around those up to what is asked.
function ladder(asked, needed) {
  const most = LEVELS.indexOf(asked);
  const enough = LEVELS.indexOf(needed);
  const title = needed ? `Gevraagd ${asked}, nodig ${needed}` : `Gevraagd ${asked}`;
  const steps = LEVELS.map((_, nth) => drawn("rect", {
    x: 2 + nth * 24, y: 4, width: 20, height: 16, rx: 2, class: nth <= enough ? "needed" : "step",
  }));
  const frame = drawn("rect", {
    x: 1, y: 2, width: Math.max(most + 1, 0) * 24, height: 20, rx: 3,
    class: enough >= 0 && most > enough ? "asked" : "asked fine",
  });
  return drawn("svg", { class: "ladder", viewBox: "0 0 146 24", role: "img", "aria-label": title }, ...steps, frame);
}
