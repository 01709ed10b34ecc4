// The agent's words above the bends of a line: each in the room up to the next one, or its turn alone.

const LETTER = 6.6;
const LEAST = 84;
const MOST = 156;
const LINES = 4;

/** For bends at pixel `xs`, the text of each label: quoted words in short lines, or the turn's number. */
export function labelsFor(bends, xs, edge) {
  return bends.map(({ words, turn }, place) => {
    const room = Math.min(MOST, (xs[place + 1] ?? edge) - xs[place] - 10);
    if (room < LEAST) return turn;
    return wrap(`“${words.replace(/\s+/g, " ").trim()}”`, Math.floor(room / LETTER));
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
