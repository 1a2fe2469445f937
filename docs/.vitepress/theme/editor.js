import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Colours are variables of the page, so that dark and light are its own. */
const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.moduleKeyword, tags.controlKeyword, tags.operatorKeyword], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-string)" },
  { tag: [tags.comment], color: "var(--code-comment)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-number)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.function(tags.definition(tags.variableName))], color: "var(--code-function)" },
  { tag: [tags.typeName, tags.className, tags.namespace], color: "var(--code-type)" },
]);

/** An editor of code. Tab leaves it, as it leaves every other field. */
export class Editor {
  #view;
  #language = new Compartment();

  constructor(parent, { code, language, onChange }) {
    const extensions = [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      syntaxHighlighting(highlighting),
      this.#language.of(extensionOf(language)),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Code", spellcheck: "false", tabindex: "0" }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc.toString());
      }),
    ];
    this.#view = new EditorView({ parent, state: EditorState.create({ doc: code, extensions }) });
  }

  get code() {
    return this.#view.state.doc.toString();
  }

  set code(code) {
    if (code !== this.code) this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: code } });
  }

  set language(language) {
    this.#view.dispatch({ effects: this.#language.reconfigure(extensionOf(language)) });
  }

  /** Each finding under its code, with its suggestions as actions. */
  show(findings, apply) {
    this.#view.dispatch(setDiagnostics(this.#view.state, findings.map((finding) => ({
      ...this.#rangeOf(finding),
      severity: finding.fatal ? "warning" : "error",
      source: finding.rule,
      message: finding.message,
      actions: finding.suggestions.map((suggestion) => ({ name: suggestion.title, apply: () => apply(suggestion) })),
    }))));
  }

  replace({ range: [from, to], text }) {
    this.#view.dispatch({ changes: { from, to, insert: text }, scrollIntoView: true, userEvent: "input.suggestion" });
    this.#view.focus();
  }

  goTo(finding) {
    const { from } = this.#rangeOf(finding);
    this.#view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
  }

  #rangeOf({ line, column = 1, endLine = line, endColumn = column }) {
    const from = this.#at(line, column);
    const to = this.#at(endLine, endColumn);
    return { from, to: Math.max(from, to) };
  }

  #at(line, column) {
    const { doc } = this.#view.state;
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(from + column - 1, to);
  }
}

function extensionOf(language) {
  return javascript({ typescript: language.startsWith("t"), jsx: language.endsWith("x") });
}
