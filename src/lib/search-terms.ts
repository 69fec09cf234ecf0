import { withPlainCharacters } from "./typography";

/** The maximum length of a SKU. Longer words are found by their first characters. */
export const maxTermLength = 50;
/** Per record; the rest of a description is not searched. */
const maxTerms = 500;
/** Each costs an index lookup; of longer searches, the longest words count. */
const maxWords = 8;

/** Letters that Unicode does not decompose into a base letter and a mark. */
const folded: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ",
};

/** Folds text for searching: case, accents and typography. */
function fold(text: string): string {
  return withPlainCharacters(text)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßæœøđðþłıς]/g, (letter) => folded[letter] ?? letter);
}

const shortened = (term: string) =>
  term.length <= maxTermLength ? term : [...term].slice(0, maxTermLength).join("");

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Most runs: they are a single word. */
const isWord = /^[\p{L}\p{M}\p{N}]+$/u;

/** The run from each of its words on. */
function termsOfRun(run: string): string[] {
  const words = [...run.matchAll(word)];
  const last = words.at(-1);
  const end = last ? last.index + last[0].length : 0;
  return words.map(({ index }) => run.slice(index, end));
}

/**
 * The search terms of texts, most important text first: each run of non-space characters, from each of its words on.
 * Terms match by prefix, so "HAM-001/b" is found by "ham-0" as well as by "001" and "001/b".
 */
export function searchTermsOf(...texts: string[]): string[] {
  const terms = new Set<string>();
  for (const run of texts.flatMap((text) => fold(text).split(/\s+/))) {
    for (const term of isWord.test(run) ? [run] : termsOfRun(run)) {
      if (terms.size === maxTerms) return [...terms];
      terms.add(shortened(term));
    }
  }
  return [...terms];
}

/** The prefixes that a search asks for, longest first; none if it has no letter and no digit. */
export function searchWordsOf(search: string): string[] {
  // A run is its own first term.
  const words = search.split(/\s+/).flatMap((run) => searchTermsOf(run).slice(0, 1));
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, maxWords);
}

/** The shortest part of a word that is found inside it; in scripts of ideographs, two characters are a word. */
const leastPart = (word: string) => (/[\u2e80-\u{10ffff}]/u.test(word) ? 2 : 3);
const firstWord = /^[\p{L}\p{M}\p{N}]+/u;
const mark = /^\p{M}/u;

/** Of one record: a name of 255 characters has less. */
const maxParts = 250;

/**
 * What makes terms found by the inside of their first word: the term from each of its later characters on, then a space,
 * which no term has, and what precedes: "mmer ha" of "hammer". They are stored with the terms and match by prefix too.
 */
export function searchPartsOf(terms: readonly string[]): string[] {
  const parts = new Set<string>();
  for (const term of terms) {
    const [first = ""] = firstWord.exec(term) ?? [];
    const last = startOfLast(leastPart(first), first);
    // Works on code units, one character at a time, for speed: every new product has some twenty parts.
    for (let at = widthAt(term, 0); at <= last && parts.size < maxParts; at += widthAt(term, at)) {
      if (!isMarkAt(term, at)) parts.add(shortened(`${term.slice(at)} ${term.slice(0, at)}`));
    }
  }
  return [...parts];
}

/** The code units of the character there. */
const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Where the last characters of a text begin. */
function startOfLast(count: number, text: string): number {
  let start = text.length;
  for (let left = count; left > 0; left -= 1) start -= start > 1 ? widthAt(text, start - 2) : 1;
  return start;
}

/** No mark is below U+0300. */
const isMarkAt = (text: string, at: number) => text.charCodeAt(at) >= 0x300 && mark.test(text.slice(at));

/** The term that a stored term or part of one belongs to, from the beginning of its word on. */
export function wholeTerm(stored: string): string {
  const [part = "", before = ""] = stored.split(" ");
  return before + part;
}
