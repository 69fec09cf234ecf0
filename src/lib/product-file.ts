import { textsOf } from "@/i18n/texts";
import { endingOf } from "./product-file-names";
import { asciiOf, zipEntryNames } from "./zip-entries";

const t = textsOf("fileChecks");

/**
 * The limit of a file of a product. In Base64 it is 4 MiB, which with the rest of a request is less than what platforms of
 * functions take.
 */
export const maxFileBytes = 3 * 1024 * 1024;

/** Of one product. */
export const maxFiles = 20;

interface Kind {
  /** Those that a name can have. The first one is added to other names. */
  endings: readonly string[];
  mediaType: string;
}

/** What a file can be, by its content. */
export const fileKinds = {
  pdf: { endings: [".pdf"], mediaType: "application/pdf" },
  text: { endings: [".txt", ".csv"], mediaType: "text/plain" },
  docx: {
    endings: [".docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    endings: [".xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  odt: { endings: [".odt"], mediaType: "application/vnd.oasis.opendocument.text" },
  ods: { endings: [".ods"], mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
  zip: { endings: [".zip"], mediaType: "application/zip" },
} satisfies Record<string, Kind>;
export type FileKind = keyof typeof fileKinds;

export const isFileKind = (name: string): name is FileKind => Object.hasOwn(fileKinds, name);

const endingsOf = (kind: FileKind): readonly string[] => fileKinds[kind].endings;

/** For the file picker. */
export const productFileTypes = Object.values(fileKinds)
  .flatMap(({ endings }) => endings)
  .join(",");

/** The name with an ending that fits what the file is, so that no program opens it as something else. */
export function fileNameFor(kind: FileKind, name: string): string {
  const [first = "", ...others] = endingsOf(kind);
  return [first, ...others].includes(endingOf(name)) ? name : `${name}${first}`;
}

/** The type by which the file is served. */
export const mediaTypeOf = (kind: FileKind, name: string): string =>
  endingOf(name) === ".csv" ? "text/csv" : fileKinds[kind].mediaType;

const tooLarge = () => t("tooLarge");

/** What the file is, by its content alone, or why it is not accepted, as a message for the field. */
export function readFileKind(content: Uint8Array): { kind: FileKind } | { problem: string } {
  if (content.length === 0) return { problem: t("empty") };
  if (content.length > maxFileBytes) return { problem: tooLarge() };
  const beginning = asciiOf(content.subarray(0, headBytes));
  if (beginning.startsWith("%PDF-")) return { kind: "pdf" };
  if (isAmong(archives, beginning)) return readArchive(content);
  if (!isText(content)) return { problem: isAmong(programs, beginning) ? t("program") : t("otherKind") };
  if (isScript.test(beginning)) return { problem: t("program") };
  if (isMarkup.test(beginning)) return { problem: t("markup") };
  return isOtherText.test(beginning) ? { problem: t("otherKind") } : { kind: "text" };
}

/** The same for a file that someone has chosen, which is not read if it is too large. */
export const chosenFileProblem = async (file: File): Promise<string | undefined> => {
  if (file.size > maxFileBytes) return tooLarge();
  const read = readFileKind(new Uint8Array(await file.arrayBuffer()));
  return "problem" in read ? read.problem : undefined;
};

/** As far as browsers look when they guess what a file is. */
const headBytes = 1500;

const isAmong = (beginnings: readonly string[], beginning: string) =>
  beginnings.some((one) => beginning.startsWith(one));

/** ZIP files, with entries and without. */
const archives = ["PK\x03\x04", "PK\x05\x06"];

/** Of Windows, Linux, macOS and Java. */
const programs = [
  ...["MZ", "\x7fELF", "\xca\xfe\xba\xbe"],
  ...["\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf", "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe"],
];

/** Behind the mark of UTF-8, which some programs write first: what says by which program it is run. */
const isScript = /^(?:\xef\xbb\xbf)?#!/;

/** HTML, SVG and other XML, in which a browser would run scripts: what it takes for that begins so (MIME Sniffing, section 7.1). */
const isMarkup = /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i;

/** Formats of other programs that are written as text. */
const isOtherText = /^(?:\{\\rtf|%!)/;

/** Whether there are no control characters but breaks and tabs, in whichever encoding; UTF-16 has some. */
const isText = (content: Uint8Array): boolean =>
  content.every((byte) => byte > 0x1f || (byte >= 0x09 && byte <= 0x0d));

const openDocument = new Map<string, FileKind>([
  [fileKinds.odt.mediaType, "odt"],
  [fileKinds.ods.mediaType, "ods"],
]);

/** Where the content of the first entry begins, if it is called "mimetype" and has no extra field. */
const typeAt = 38;

function readArchive(content: Uint8Array): { kind: FileKind } | { problem: string } {
  const names = zipEntryNames(content);
  if (!names) return { problem: t("damaged") };
  if (names.some((name) => isPartOfProgram.test(name))) return { problem: t("program") };
  const isOpenDocument = names[0] === "mimetype";
  const isOffice = names.includes("[Content_Types].xml");
  if (!isOpenDocument && !isOffice) return { kind: "zip" };
  if (names.some((name) => isPartOfMacros.test(name))) return { problem: t("macros") };
  const kind = isOpenDocument ? openDocumentOf(content) : officeKindOf(names);
  return kind ? { kind } : { problem: t("otherKind") };
}

/** Of Java, Android and iOS. */
const isPartOfProgram =
  /^(?:META-INF\/MANIFEST\.MF|AndroidManifest\.xml|classes\.dex|Payload\/[^/]+\.app\/.*)$/;
const isPartOfMacros = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\//i;

/** The type is written without compression, so that it can be read there (OpenDocument 1.3, part 2, section 3.3). */
function openDocumentOf(content: Uint8Array): FileKind | undefined {
  const bytes = new DataView(content.buffer, content.byteOffset).getUint32(22, true);
  return openDocument.get(asciiOf(content.subarray(typeAt, typeAt + Math.min(bytes, 100))));
}

function officeKindOf(names: string[]): FileKind | undefined {
  if (names.includes("word/document.xml")) return "docx";
  return names.includes("xl/workbook.xml") ? "xlsx" : undefined;
}
