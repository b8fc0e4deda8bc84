// The editor: text with remarks that move along, and what is left alone. Both take part in undo.
import {
  Decoration, EditorState, EditorView, StateEffect, StateField, Transaction, defaultKeymap, history, historyKeymap, invertedEffects,
  isolateHistory, keymap, placeholder, redo, undo,
} from "./codemirror.js";

const setRemarks = StateEffect.define();
const choose = StateEffect.define();
const leave = StateEffect.define({ map: mapped });
const unleave = StateEffect.define({ map: mapped });

function mapped(value, changes) {
  if (value.kind !== "here") return value;
  return { ...value, from: changes.mapPos(value.from, 1), to: changes.mapPos(value.to, -1) };
}

function mark(remark, place, now) {
  const classes = `r-${remark.severity}${now ? " r-now" : ""}`;
  return Decoration.mark({ class: classes, attributes: { "data-remark": remark.id } }).range(place.from, place.to);
}

function decorated(remarks, now) {
  const marks = remarks.flatMap((remark) =>
    remark.places.filter((place) => place.from < place.to).map((place) => mark(remark, place, remark.id === now)));
  return Decoration.set(marks, true);
}

function moved(remarks, changes) {
  return remarks.map((remark) => ({
    ...remark,
    insert: remark.insert === null ? null : changes.mapPos(remark.insert, 1),
    places: remark.places.map(({ from, to }) => {
      const start = changes.mapPos(from, 1);
      return { from: start, to: Math.max(start, changes.mapPos(to, -1)) };
    }),
  }));
}

const shown = StateField.define({
  create: () => ({ remarks: [], now: null, marks: Decoration.none }),
  update(value, transaction) {
    let { remarks, now } = value;
    let fresh = false;
    if (transaction.docChanged) {
      remarks = moved(remarks, transaction.changes);
      fresh = true;
    }
    for (const effect of transaction.effects) {
      if (effect.is(setRemarks)) [remarks, now, fresh] = [effect.value, null, true];
      if (effect.is(choose)) [now, fresh] = [effect.value, true];
    }
    return fresh ? { remarks, now, marks: decorated(remarks, now) } : value;
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.marks),
});

const same = (one, other) => one.kind === other.kind && one.code === other.code && one.word === other.word &&
  one.from === other.from;

const leftField = StateField.define({
  create: () => [],
  update(value, transaction) {
    let kept = transaction.docChanged ? value.map((one) => mapped(one, transaction.changes)) : value;
    for (const effect of transaction.effects) {
      if (effect.is(leave)) kept = [...kept, effect.value];
      if (effect.is(unleave)) kept = kept.filter((one) => !same(one, effect.value));
    }
    return kept;
  },
});

const undone = invertedEffects.of((transaction) => transaction.effects.flatMap((effect) => {
  if (effect.is(leave)) return [unleave.of(effect.value)];
  if (effect.is(unleave)) return [leave.of(effect.value)];
  return [];
}));

// A heading and an item look like one: their Markdown mark is shown only where somebody writes in that line.
const hidden = Decoration.replace({});
const bullet = Decoration.mark({ class: "cm-bullet" });

function isWrittenIn(state, line) {
  return state.selection.ranges.some((range) => range.to > line.from && range.from <= line.to);
}

const bar = Decoration.mark({ class: "cm-bar" });

// A row of a table: its bars are drawn, and the line below its head is a rule.
function row(line, written) {
  const isRule = /^\|( *:?-+:? *\|)+$/.test(line.text);
  const found = [Decoration.line({ class: isRule ? "cm-rule" : "cm-row" }).range(line.from)];
  if (written) return found;
  if (isRule) return [...found, hidden.range(line.from, line.to)];
  for (const { index } of line.text.matchAll(/(?<!\\)\|/g)) {
    const at = line.from + index;
    const isEdge = index === 0 || at + 1 === line.to;
    found.push((isEdge ? hidden : bar).range(at, at + 1));
  }
  return found;
}

const lines = EditorView.decorations.compute(["doc", "selection"], (state) => {
  const found = [];
  for (let nth = 1; nth <= Math.min(state.doc.lines, 5000); nth += 1) {
    const line = state.doc.line(nth);
    const [heading] = line.text.match(/^#{1,6} +(?=\S)/) || [];
    const item = line.text.match(/^(\s*)([-*•]|\d+[.)]) /);
    if (heading) {
      found.push(Decoration.line({ class: "cm-heading" }).range(line.from));
      if (!isWrittenIn(state, line)) found.push(hidden.range(line.from, line.from + heading.length));
    } else if (/^\|.*\|$/.test(line.text)) {
      found.push(...row(line, isWrittenIn(state, line)));
    } else if (item) {
      found.push(Decoration.line({ class: "cm-item" }).range(line.from));
      const at = line.from + item[1].length;
      if (/[-*]/.test(item[2]) && !isWrittenIn(state, line)) found.push(bullet.range(at, at + 1));
    }
  }
  return Decoration.set(found, true);
});

export class Editor {
  constructor(parent, nonce, { changed, clicked, leftChanged }) {
    const listener = EditorView.updateListener.of((update) => {
      if (update.docChanged) changed();
      if (update.startState.field(leftField) !== update.state.field(leftField)) leftChanged(update.docChanged);
    });
    const click = EditorView.domEventHandlers({
      click: (event) => {
        const spot = event.target.closest?.("[data-remark]");
        if (spot) clicked(spot.dataset.remark);
      },
    });
    this.extensions = [
      EditorView.cspNonce.of(nonce), history(), keymap.of([...defaultKeymap, ...historyKeymap]), shown, leftField,
      undone, lines, listener, click, EditorView.lineWrapping, placeholder("Plak of typ hier je vacature."),
      EditorView.contentAttributes.of({ "aria-label": "Tekst van je vacature", spellcheck: "true", lang: "nl" }),
    ];
    this.view = new EditorView({ parent, state: this.fresh("") });
  }

  fresh(text) {
    return EditorState.create({ doc: text, extensions: this.extensions });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  get remarks() {
    return this.view.state.field(shown).remarks;
  }

  get left() {
    return this.view.state.field(leftField);
  }

  // Whether there is something to undo or to do again: both are asked without doing it.
  get canUndo() {
    return undo({ state: this.view.state, dispatch: () => {} });
  }

  get canRedo() {
    return redo({ state: this.view.state, dispatch: () => {} });
  }

  open(text) {
    this.view.setState(this.fresh(text));
  }

  show(remarks) {
    this.view.dispatch({ effects: setRemarks.of(remarks) });
  }

  remark(id) {
    return this.remarks.find((one) => one.id === id);
  }

  // Select the words of a remark; its text then stands in view.
  choose(id, { focus = true } = {}) {
    const place = this.remark(id)?.places[0];
    const effects = [choose.of(id)];
    if (place) effects.push(EditorView.scrollIntoView(place.from, { y: "center" }));
    this.view.dispatch({ effects, selection: place ? { anchor: place.from, head: place.to } : undefined });
    if (focus && place) this.view.focus();
  }

  select(from, to) {
    this.view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.view.focus();
  }

  // Replace the words of a remark at each of `places`, as one step of undo.
  replace(places, text) {
    const closed = (to) => text.endsWith(".") && this.view.state.sliceDoc(to, to + 1) === ".";
    const changes = places.map(({ from, to }) => ({ from, to, insert: closed(to) ? text.slice(0, -1) : text }));
    this.view.dispatch({ changes, annotations: isolateHistory.of("full"), userEvent: "input.suggestion" });
  }

  insert(at, text) {
    const line = this.view.state.doc.lineAt(Math.min(at, this.view.state.doc.length));
    const item = /^\s*[-*•] /.exec(line.text);
    const opening = item ? `\n${item[0]}` : "\n\n";
    this.view.dispatch({
      changes: { from: line.to, insert: opening + text }, annotations: isolateHistory.of("full"),
      selection: { anchor: line.to + opening.length, head: line.to + opening.length + text.length }, scrollIntoView: true,
    });
  }

  leave(value) {
    this.view.dispatch({ effects: leave.of(value), annotations: isolateHistory.of("full") });
  }

  // What was left alone before this text was opened is no step of undo.
  recall(values) {
    this.view.dispatch({ effects: values.map((one) => leave.of(one)), annotations: Transaction.addToHistory.of(false) });
  }

  unleave(value) {
    this.view.dispatch({ effects: unleave.of(value), annotations: isolateHistory.of("full") });
  }

  undo() {
    undo(this.view);
  }

  redo() {
    redo(this.view);
  }
}
