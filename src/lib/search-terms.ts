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
