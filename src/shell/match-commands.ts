import { searchTermsOf, searchWordsOf } from "@/lib/search-terms";
import { similarTerms } from "@/lib/similar-words";

interface Matchable {
  label: string;
  keywords?: string;
  isMinor?: true;
}

interface Matches<Item> {
  /** The most likely meaning of the search. */
  likely: Item[];
  /** A possible meaning, if the text is not the beginning of something else. */
  others: Item[];
}

const likelyRank = 1;

/**
 * The commands that contain each search word: at the start of a word, inside one or, failing that, as a similar word.
 */
export function matchCommands<Item extends Matchable>(
  commands: readonly Item[],
  search: string,
): Matches<Item> {
  const words = searchWordsOf(search);
  if (words.length === 0) return { likely: [], others: [] };
  const ranked = commands
    .flatMap((item) => {
      const rank = Math.max(...words.map((word) => rankOf(item, word)));
      return rank === Infinity ? [] : [{ item, rank: isSpelledOut(item, words) ? 0 : rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  if (ranked.length === 0) return { likely: [], others: commands.filter((item) => isSimilar(item, words)) };
  return {
    likely: ranked.filter(({ rank }) => rank <= likelyRank).map(({ item }) => item),
    others: ranked.filter(({ rank }) => rank > likelyRank).map(({ item }) => item),
  };
}

/** 0 for a word of the label, 1 for another word for it, 2 for the inside of a word; infinite for none. */
function rankOf({ label, keywords = "", isMinor }: Matchable, word: string): number {
  const terms = searchTermsOf(label);
  const begins = (term: string) => term.startsWith(word);
  if (terms.some(begins)) return isMinor ? 2 : 0;
  if (searchTermsOf(keywords).some(begins)) return isMinor ? 2 : 1;
  return terms.some((term) => term.includes(word)) ? 2 : Infinity;
}

/** Whether the search is the whole label. */
const isSpelledOut = ({ label }: Matchable, words: string[]) =>
  searchTermsOf(label).every((term) => words.includes(term));

const isSimilar = ({ label, keywords = "" }: Matchable, words: string[]) =>
  words.every((word) => {
    const terms = searchTermsOf(label, keywords);
    return terms.some((term) => term.startsWith(word)) || similarTerms(word, terms).length > 0;
  });
