// What the page needs of CodeMirror 6, and no more: text, ranges that move along with edits, undo.
export { Annotation, EditorSelection, EditorState, RangeSet, StateEffect, StateField } from "@codemirror/state";
export { Decoration, EditorView, keymap, placeholder, drawSelection } from "@codemirror/view";
export { defaultKeymap, history, historyKeymap, redo, undo, isolateHistory } from "@codemirror/commands";
