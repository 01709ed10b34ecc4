// The agent's words above the bends of a line: each in the room up to the next one, or its turn alone.

const LETTER = 6.6;
const LEAST = 92;
const GAP = 10;
const MOST = 156;
const LINES = 4;

/** For bends at pixel `xs`, each label's {text, align}: quoted words in short lines, or the turn's number. */
export function labelsFor(bends, xs, edge) {
  const ends = xs.map((_, place) => xs[place + 1] ?? edge);
  const last = xs.length - 1;
  // Near the right edge the last words stand to the left of their line, in half of the room before it.
  const turned = last > 0 && edge - xs[last] < LEAST && xs[last] - xs[last - 1] >= 2 * LEAST;
  if (turned) ends[last - 1] = (xs[last - 1] + xs[last]) / 2;
  return bends.map(({ words, turn }, place) => {
    const leftward = turned && place === last;
    const room = Math.min(MOST, (leftward ? xs[last] - ends[last - 1] : ends[place] - xs[place]) - GAP);
    if (room < LEAST - GAP) return { text: turn, align: "center" };
    const quoted = `“${words.replace(/\s+/g, " ").trim()}”`;
    return { text: wrap(quoted, Math.floor(room / LETTER)), align: leftward ? "right" : "left" };
  });
}

function wrap(text, letters) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= letters || !lines.at(-1)) lines[lines.length - 1] = longer;
    else if (lines.length < LINES) lines.push(word);
    else {
      lines[LINES - 1] = `${lines[LINES - 1].slice(0, letters - 2).replace(/[\s.,;:]+$/, "")}…”`;
      break;
    }
  }
  return lines.join("\n");
}
