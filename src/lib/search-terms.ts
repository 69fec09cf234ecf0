import { withPlainCharacters } from "./typography";

/** As long as a SKU may be. Longer words are found by their first characters. */
export const maxTermLength = 50;
/** Of one record; what a description says beyond them is not searched for. */
const maxTerms = 500;
/** Each costs a look into the index; of a longer search the longest words count. */
const maxWords = 8;

/** Letters that Unicode does not take apart into one of the alphabet and a mark. */
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

/** The text without what people leave out when they search: letter case, accents and typography. */
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
/** Most runs: their words need not be looked for. */
const isWord = /^[\p{L}\p{M}\p{N}]+$/u;

/** From each word of the run on, to the end of its last one. */
function termsOfRun(run: string): string[] {
  const words = [...run.matchAll(word)];
  const last = words.at(-1);
  const end = last ? last.index + last[0].length : 0;
  return words.map(({ index }) => run.slice(index, end));
}

/**
 * What texts are found by, most important text first: each run of characters between spaces, from each of its words on.
 * Being found by the beginning of a term, "HAM-001/b" is found by "ham-0" as by "001" and "001/b".
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

/** The beginnings of terms that a search asks for, the longest first; none where it holds no letter and no digit. */
export function searchWordsOf(search: string): string[] {
  // A run is its own first term.
  const words = search.split(/\s+/).flatMap((run) => searchTermsOf(run).slice(0, 1));
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, maxWords);
}
