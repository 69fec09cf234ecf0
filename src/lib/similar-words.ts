/** Shorter words are too often similar by chance. */
const leastLength = 5;
/** A code with another digit is the code of something else. */
const digit = /\p{N}/u;
/** From this length on, two typos are tolerated. */
const longLength = 9;
/** How many similar words replace one. */
export const maxSimilar = 3;

/** The typos that are tolerated in a word. */
function typosIn(word: string[]): number {
  if (word.length < leastLength || word.some((letter) => digit.test(letter))) return 0;
  return word.length < longLength ? 1 : 2;
}

/** The shortest part of a word that is stored (see `searchPartsOf`). */
const leastEnd = 3;

/**
 * What a term, or a stored part of it, begins with if it differs from the word by a typo: a letter that is wrong,
 * missing, or one too many, or two that changed places. One of the two halves is intact, since a letter between them
 * belongs to neither. None for short words and codes.
 */
export function intactPartsOf(word: string): string[] {
  const letters = [...word];
  if (typosIn(letters) === 0) return [];
  const middle = Math.floor((letters.length - 1) / 2);
  const end = Math.min(middle + 1, letters.length - leastEnd);
  const text = (...parts: string[][]) => parts.flat().join("");
  const halves = [text(letters.slice(0, middle)), text(letters.slice(end))];
  if (end > middle) return halves;
  // Too short for a letter in between: the two in the middle may have changed places.
  const [before, after] = [letters.slice(0, middle - 1), letters.slice(middle + 1)];
  return [...halves, text(before, letters.slice(middle - 1, middle + 1).reverse(), after)];
}

interface Similar {
  /** The term, or its similar beginning. */
  text: string;
  typos: number;
  /** Whether it is the whole term. */
  isWhole: boolean;
}

/** The terms, or beginnings of terms, that are most similar to the word; none if all have too many typos. */
export function similarTerms(word: string, terms: Iterable<string>): string[] {
  const found = new Map<string, Similar>();
  for (const term of new Set(terms)) {
    const similar = compared(word, term);
    if (similar && !found.get(similar.text)?.isWhole) found.set(similar.text, similar);
  }
  const [best, ...others] = [...found.values()].sort(
    (a, b) => rank(word, a) - rank(word, b) || (a.text < b.text ? -1 : 1),
  );
  if (!best) return [];
  const equal = others.filter(({ typos, isWhole }) => typos === best.typos && isWhole === best.isWhole);
  return [best, ...equal].slice(0, maxSimilar).map(({ text }) => text);
}

/** Fewer typos first, then whole words, then those with the same first letter. */
const rank = (word: string, { text, typos, isWhole }: Similar) =>
  4 * typos + (isWhole ? 0 : 2) + (text[0] === word[0] ? 0 : 1);

/** How the word compares to the term or, as people may still be typing it, to a beginning that is as long as the word. */
function compared(word: string, term: string): Similar | undefined {
  const [typed, letters] = [[...word], [...term]];
  const most = typosIn(typed);
  const typos = typosByLength(typed, letters.slice(0, typed.length + most));
  const whole = letters.length < typos.length ? (typos[letters.length] ?? Infinity) : Infinity;
  let best: Similar = { text: term, typos: whole, isWhole: true };
  for (let length = typed.length; length < Math.min(typos.length, letters.length); length += 1) {
    const here = typos[length] ?? Infinity;
    if (here < best.typos) best = { text: letters.slice(0, length).join(""), typos: here, isWhole: false };
  }
  return best.typos <= most ? best : undefined;
}

/**
 * The typos between the word and each beginning of the term, by its length: the optimal string alignment distance, where
 * neighbors that changed places count once.
 */
function typosByLength(word: string[], term: string[]): number[] {
  let beforeLast: number[] = [];
  let last = Array.from({ length: term.length + 1 }, (_, length) => length);
  for (const [row, letter] of word.entries()) {
    const current = [row + 1];
    for (const [column, other] of term.entries()) {
      const changed = (last[column] ?? 0) + (letter === other ? 0 : 1);
      const swaps = row > 0 && column > 0 && letter === term[column - 1] && word[row - 1] === other;
      current.push(
        Math.min(
          changed,
          (last[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          swaps ? (beforeLast[column - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last;
}
