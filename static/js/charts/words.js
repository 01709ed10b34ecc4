// The agent's words above the bends of a line: each over its own bend, in as many rows as it takes.

const LETTER = 6.7;
const GAP = 10;
const MOST = 28;

/** `words` in quotation marks, cut between words to at most 28 letters. */
export function short(words) {
  const plain = words.replace(/\s+/g, " ").trim();
  if (plain.length <= MOST) return `“${plain}”`;
  const cut = plain.slice(0, MOST);
  const whole = /\s/.test(plain[MOST]) ? cut : cut.slice(0, Math.max(cut.lastIndexOf(" "), MOST / 2));
  return `“${whole.replace(/[\s.,;:–-]+$/, "")}…”`;
}

/** `text` in lines of about `letters` letters. */
export function wrap(text, letters) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= letters || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("\n");
}

/** Labels for `words` at pixels `xs`, as {text, align, row}: row 0 is lowest, and none lies on another. */
export function labelsFor(words, xs, width) {
  const rows = [];
  const labels = words.map((one, place) => {
    const text = short(one);
    const long = text.length * LETTER;
    const align = sideOf(xs[place], long, width);
    const start = xs[place] - { left: 0, center: long / 2, right: long }[align];
    return { text, align, start, end: start + long + GAP };
  });
  // From the right: what stands further left goes higher, so its line passes beside the words below.
  for (const label of [...labels].reverse()) {
    const free = rows.findIndex((row) => row.every((other) => label.end <= other.start || other.end <= label.start));
    label.row = free < 0 ? rows.push([]) - 1 : free;
    rows[label.row].push(label);
  }
  return labels.map(({ text, align, row }) => ({ text, align, row }));
}

function sideOf(x, long, width) {
  if (x + long <= width) return "left";
  return x + long / 2 <= width ? "center" : "right";
}
