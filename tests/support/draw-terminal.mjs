/** In pixels. */
const COLUMN = 8.4;
const LINE = 20;
const MARGIN = 16;

/** The codes of a terminal by the classes of the picture; the others end them. */
const STYLES = { 1: "bold", 2: "dim", 31: "red", 33: "yellow", 36: "cyan" };
const CODE = /\u001B\[(?<code>\d+)m/gu;

/** Light, and dark where the reader's system is: it has its own background, and can be read on either. */
const CSS = `
    text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; fill: #1f2328; white-space: pre; }
    rect { fill: #f6f8fa; stroke: #d1d9e0; }
    .bold { font-weight: bold; }
    .dim { fill: #59636e; }
    .red { fill: #cf222e; }
    .yellow { fill: #9a6700; }
    .cyan { fill: #1b7c83; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      rect { fill: #161b22; stroke: #3d444d; }
      .dim { fill: #9198a1; }
      .red { fill: #ff7b72; }
      .yellow { fill: #d29922; }
      .cyan { fill: #39c5cf; }
    }
  `;

/** Draws what a program has printed with the colours of a terminal, as an SVG: each piece at its column, whatever the font. */
export function drawTerminal(output, { columns, title }) {
  const lines = output.split("\n");
  const width = columns * COLUMN + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const texts = lines.flatMap((line, row) => piecesOf(line).map((piece) => drawPiece(piece, row)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
  <style>${CSS}</style>
  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>
${texts.map((text) => `  ${text}\n`).join("")}</svg>
`;
}

/** `\u001B[1ma.ts:1\u001B[22m  no-rule` has a bold piece in column 0 and a plain one in column 8. */
function piecesOf(line) {
  const pieces = [];
  let style;
  let column = 0;
  let from = 0;
  const add = (text) => {
    const inner = text.trim();
    if (inner !== "") pieces.push({ column: column + text.indexOf(inner), style, text: inner });
    column += [...text].length;
  };
  for (const match of line.matchAll(CODE)) {
    add(line.slice(from, match.index));
    style = STYLES[match.groups.code];
    from = match.index + match[0].length;
  }
  add(line.slice(from));
  return pieces;
}

function drawPiece({ column, style, text }, row) {
  const place = `x="${rounded(MARGIN + column * COLUMN)}" y="${MARGIN + row * LINE + 14}" textLength="${rounded([...text].length * COLUMN)}"`;
  return `<text ${style === undefined ? "" : `class="${style}" `}${place}>${escaped(text)}</text>`;
}

function rounded(pixels) {
  return Math.round(pixels * 10) / 10;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
