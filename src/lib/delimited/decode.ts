/** The file cannot be read; the message says why, and what to do. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

export interface DecodedText {
  text: string;
  /** A warning about the encoding. */
  note?: string;
}

const spreadsheet = "This is a spreadsheet. Save it as CSV (UTF-8) and choose that file.";

/**
 * Decodes a file in UTF-8, UTF-16, Windows-1252 or CP850; `note` is set if the encoding was guessed. Throws
 * FileProblem.
 */
export function decodeText(buffer: ArrayBuffer): DecodedText {
  const bytes = new Uint8Array(buffer);
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder("utf-16be").decode(bytes) };
  // A ZIP archive, as .xlsx and .ods files are, and the container of .xls.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new FileProblem(spreadsheet);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileProblem(spreadsheet);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) {
    return {
      text: new TextDecoder(utf16).decode(bytes),
      note: "The file was read as UTF-16, although it has no byte order mark: check letters such as ä and é.",
    };
  }
  if (bytes.includes(0)) throw new FileProblem("This is not a text file. Save the table as CSV (UTF-8).");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const [name, upperHalf] = isCp850(bytes) ? ["CP850 (DOS)", cp850] : ["Windows-1252", windows1252];
    return {
      text: decodeSingleBytes(bytes, upperHalf),
      note: `The file is not in UTF-8 and was read as ${name}: check letters such as ä and é.`,
    };
  }
}

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

const sampledBytes = 4096;

/** In UTF-16, each ASCII character has a zero byte, always on the same side; no other text has any. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, sampledBytes);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 20;
  if (odd > many && odd > 10 * even) return "utf-16le";
  if (even > many && even > 10 * odd) return "utf-16be";
  return undefined;
}

const isAsciiLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** Letters in CP850, and in Windows-1252 characters that never follow a letter. */
const cp850AfterLetters = new Set([0x81, 0x82, 0x84, 0x8b, 0x8d, 0x90]);
/** Letters in CP850, and in Windows-1252 characters that may follow a word, but do not occur within one. */
const cp850WithinWords = new Set([0x83, 0x86, 0x87, 0x88, 0x89, 0x93, 0x94, 0x98, 0xa1, 0xa2, 0xa3, 0xa4]);

/** Whether more bytes after letters are letters only in CP850 than only in Windows-1252. */
function isCp850(bytes: Uint8Array): boolean {
  let dos = 0;
  let windows = 0;
  for (let index = 1; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80 || !isAsciiLetter(bytes[index - 1])) continue;
    const next = bytes[index + 1] ?? 0;
    const isWithinWord = next >= 0x80 || isAsciiLetter(next);
    if (cp850AfterLetters.has(byte) || (isWithinWord && cp850WithinWords.has(byte))) dos += 1;
    else if (byte >= 0xc0) windows += 1;
  }
  return dos > windows;
}

/** From 0x80 on. */
const cp850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
/** From 0x80 to 0x9f; from there on it is as Unicode. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By a table, since no browser decodes CP850, and some versions of Node take Windows-1252 for Latin-1. */
function decodeSingleBytes(bytes: Uint8Array, upperHalf: string): string {
  const portion = 8192;
  let text = "";
  for (let start = 0; start < bytes.length; start += portion) {
    text += String.fromCharCode(...bytes.subarray(start, start + portion));
  }
  return text.replace(/[\x80-\xff]/g, (letter) => upperHalf[letter.charCodeAt(0) - 0x80] ?? letter);
}
