import { textsOf } from "@/i18n/texts";
import { guessText } from "./code-pages";

const t = textsOf("tableFiles");

/** The file cannot be read; the message says why, and what to do. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

export interface DecodedText {
  text: string;
  /** A warning about the encoding. */
  note?: string;
}

/**
 * The text of a file in UTF-8, UTF-16, Windows-1252 or CP850; `note` says if it was a guess, or if characters are lost.
 * Throws FileProblem.
 */
export function decodeText(buffer: ArrayBuffer): DecodedText {
  const { text, note } = decode(new Uint8Array(buffer));
  const lost = text.indexOf("\ufffd");
  if (lost < 0) return { text, note };
  const line = text.slice(0, lost).split(/\r\n?|\n/).length;
  const lostNote = t("lost", { line: String(line) });
  return { text, note: note ? `${note} ${lostNote}` : lostNote };
}

function decode(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder("utf-16be").decode(bytes) };
  // A ZIP archive, as .xlsx and .ods files are, and the container of .xls.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new FileProblem(t("spreadsheet"));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileProblem(t("spreadsheet"));
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) {
    return {
      text: new TextDecoder(utf16).decode(bytes),
      note: t("utf16"),
    };
  }
  if (bytes.includes(0)) throw new FileProblem(t("notText"));
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const { text, codePage, words, isMixed } = guessText(bytes, {
      isMarkedUtf8: startsWith(bytes, [0xef, 0xbb, 0xbf]),
    });
    const examples = words.map((word) => t("quoted", { text: word })).join(", ");
    const values = { codePage, examples };
    return { text, note: isMixed ? t("mixedEncoding", values) : t("otherEncoding", values) };
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
