/** A single-byte code page; its characters from 0x80 on. */
interface CodePage {
  name: string;
  upperHalf: string;
}

/** From 0xa0 on as Unicode. */
const windows1252: CodePage = {
  name: "Windows-1252",
  upperHalf: `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${String.fromCharCode(
    ...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index),
  )}`,
};
const cp850: CodePage = {
  name: "CP850 (DOS)",
  upperHalf:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
};

/**
 * Bytes of UTF-8 (RFC 3629) for one non-ASCII character, or a byte that belongs to none; in a text with one character
 * per byte.
 */
const sequences =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

export interface GuessedText {
  text: string;
  /** How the bytes that are not UTF-8 were read. */
  codePage: string;
  /** The first words that have such bytes. */
  words: string[];
  /** Whether the other non-ASCII bytes were read as UTF-8. */
  isMixed: boolean;
}

/**
 * The text of bytes that are not, or not all, UTF-8. If most of them are, or a byte order mark says so, only the rest
 * is read in a code page: the file was then put together from several, or truncated. The code page is the one that puts
 * fewer characters where such a character does not belong.
 */
export function guessText(bytes: Uint8Array, { isMarkedUtf8 }: { isMarkedUtf8: boolean }): GuessedText {
  const binary = binaryOf(bytes);
  const isMixed = isMarkedUtf8 || isMostlyUtf8(binary);
  const [first, second] = [windows1252, cp850].map(({ name, upperHalf }) => {
    const positions: number[] = [];
    let grown = 0;
    const text = binary.replace(isMixed ? sequences : /[\x80-\xff]/g, (sequence, position: number) => {
      if (sequence.length === 1) {
        positions.push(position - grown);
        return upperHalf[sequence.charCodeAt(0) - 0x80] ?? sequence;
      }
      const character = decodeURIComponent(escapedBytes(sequence));
      grown += sequence.length - character.length;
      return character;
    });
    return { name, text, positions, strangeness: strangenessOf(text, positions) };
  });
  if (!first || !second) throw new Error("There is no code page to try");
  // Today's programs write the former, so the latter must be a better match.
  const { name, text, positions } = second.strangeness < first.strangeness ? second : first;
  return { text, codePage: name, words: wordsAt(text, positions), isMixed };
}

function binaryOf(bytes: Uint8Array): string {
  const portion = 8192;
  let binary = "";
  for (let start = 0; start < bytes.length; start += portion) {
    binary += String.fromCharCode(...bytes.subarray(start, start + portion));
  }
  return binary;
}

const escapedBytes = (sequence: string) =>
  [...sequence].map((byte) => `%${byte.charCodeAt(0).toString(16)}`).join("");

function isMostlyUtf8(binary: string): boolean {
  let whole = 0;
  let stray = 0;
  for (const [sequence] of binary.matchAll(sequences)) {
    if (sequence.length > 1) whole += 1;
    else stray += 1;
  }
  return whole > stray;
}

/** Enough to decide, even for a long file. */
const analysedCharacters = 20_000;

function strangenessOf(text: string, positions: number[]): number {
  return positions
    .slice(0, analysedCharacters)
    .reduce((sum, position) => sum + strangenessAt(text, position), 0);
}

const isLetter = (character: string) => /^\p{L}$/u.test(character) && !/^[ªº]$/.test(character);
const isLower = (character: string) => /^\p{Ll}$/u.test(character);
const isUpper = (character: string) => /^\p{Lu}$/u.test(character);

/** Letters of languages that have their own code pages and rarely use these two. */
const seldomLetters = /^[ŽžšŠŸƒðÐþÞı]$/;
/** DOS box-drawing characters, and codes that are not characters. */
const noText = /^[\u0080-\u009f\u2500-\u25ff‗]$/;
/** Characters that can be between two letters, such as apostrophes, dashes, and the points of Catalan. */
const mayJoinLetters = /^[’´–—•·\u00a0]$/;
/** Opening characters: not after a letter. */
const opens = /^[„‚¿¡]$/;
/** Closing characters: not before a letter. */
const closes = /^[™®¢£€¥¤²³¹¼¾±×÷¬¦†‡‰¶ˆ˜¯¸ªº]$/;

/** 0 if the character fits between its neighbors, 1 if it does not, and less than 1 if it is rare there. */
function strangenessAt(text: string, position: number): number {
  const at = (index: number) => text[index] ?? "";
  const [beforeBoth, before, character, after] = [-2, -1, 0, 1].map((step) => at(position + step));
  if (!character || beforeBoth === undefined || before === undefined || after === undefined) return 0;
  if (noText.test(character)) return 1;
  const [followsLetter, precedesLetter] = [isLetter(before), isLetter(after)];
  if (!isLetter(character)) {
    const isStrange =
      (followsLetter && precedesLetter && !mayJoinLetters.test(character)) ||
      (followsLetter && opens.test(character)) ||
      (precedesLetter && closes.test(character));
    return isStrange ? 1 : 0;
  }
  if (character === "ß") return /^[aeiouyäöü]$/i.test(before) ? 0 : 1;
  if (character === "á" && isSharpS(beforeBoth, before, after)) return 1;
  // "µF" and the like.
  if (character === "µ") return 0;
  if (/^\d$/.test(before)) return 1;
  if (isUpper(character) && isLower(before)) return 1;
  if (isLower(character) && (isUpper(after) || (isUpper(before) && isUpper(beforeBoth)))) return 1;
  return seldomLetters.test(character) ? 0.5 : 0;
}

/** á and ß are the same byte: the former does not follow vowels as in "Straße", "Weiß", "Fuß" and "außen". */
function isSharpS(beforeBoth: string, before: string, after: string): boolean {
  const isVowel = (character: string) => /^[aeiouyäöü]$/i.test(character);
  if (!isVowel(before)) return false;
  return /^[aeo]$/i.test(before) || isVowel(beforeBoth) || isVowel(after) || !isLetter(after);
}

const shownWords = 3;
const aroundWord = 30;

/** The distinct words around the positions. */
function wordsAt(text: string, positions: number[]): string[] {
  const words = new Set<string>();
  for (const position of positions) {
    const [before = ""] = /[^\s,;|"]*$/.exec(text.slice(Math.max(0, position - aroundWord), position)) ?? [];
    const [rest = ""] = /^[^\s,;|"]*/.exec(text.slice(position, position + aroundWord)) ?? [];
    words.add(before + rest);
    if (words.size === shownWords) break;
  }
  return [...words];
}
