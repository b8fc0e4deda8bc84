"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const table = byId("tabel"), body = table.tBodies[0], rows = [...body.rows];
  const collator = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
  const text = (row, column) => row.cells[column].textContent.trim();
  const number = (value) => (value === "" ? -Infinity : Number(value.replace(/\./g, "").replace(",", ".")));

  // Sorting: the header cells become buttons.
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.append(button);
    const numeric = head.classList.contains("num");
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === (numeric ? "descending" : "ascending") ? !numeric : numeric;
      [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const order = (a, b) => numeric ? number(text(a, column)) - number(text(b, column)) : collator.compare(text(a, column), text(b, column));
      body.append(...[...body.rows].sort((a, b) => (down ? order(b, a) : order(a, b))));
    });
  });

  // Filters: every row carries what can be chosen on in data-s and data-g.
  const search = byId("f-tekst"), groups = [...document.querySelectorAll("select[data-group]")];
  const facts = rows.map((row) => ({
    row,
    words: row.cells[0].textContent.toLocaleLowerCase("nl"),
    flags: new Set(row.dataset.s.split("|")),
    groups: JSON.parse(row.dataset.g),
  }));
  const filter = () => {
    const wanted = search.value.trim().toLocaleLowerCase("nl");
    const flags = ["f-niveau", "f-ernst", "f-onderwerp"].map((id) => byId(id).value).filter(Boolean);
    let shown = 0;
    for (const fact of facts) {
      const fits = fact.words.includes(wanted) && flags.every((flag) => fact.flags.has(flag)) &&
        groups.every((select) => !select.value || fact.groups[Number(select.dataset.group)] === select.value);
      fact.row.hidden = !fits;
      shown += fits;
    }
    byId("telling").textContent = `${shown} van ${facts.length}`;
  };
  byId("filters").hidden = false;
  byId("filters").addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  filter();

  // One vacancy: its template is copied in when its address is asked for.
  const overview = byId("overzicht"), detail = byId("detail"), place = byId("tekst");
  let last = null;
  const show = () => {
    const template = /^#v\d+$/.test(location.hash) ? byId("t" + location.hash.slice(2)) : null;
    overview.hidden = Boolean(template);
    detail.hidden = !template;
    place.replaceChildren();
    if (template) {
      place.append(template.content.cloneNode(true));
      last = location.hash;
      scrollTo(0, 0);
      detail.focus({ preventScroll: true });
    } else if (last) {
      const link = body.querySelector(`a[href="${last}"]`);
      last = null;
      if (link) { link.focus(); link.scrollIntoView({ block: "center" }); }
    }
  };
  addEventListener("hashchange", show);
  show();
})();
