/*
 * The directory of a ZIP file (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16), which says what is in it. Nothing is unpacked.
 */

const endSignature = 0x06054b50;
const endBytes = 22;
const maxCommentBytes = 0xffff;
const entrySignature = 0x02014b50;
const entryBytes = 46;

/** The names of the entries, in their order; undefined if the file is damaged, or there is something behind its end. */
export function zipEntryNames(content: Uint8Array): string[] | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameAt = at + entryBytes;
    const nameBytes = view.getUint16(at + 28, true);
    at = nameAt + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at > end) return undefined;
    names.push(asciiOf(content.subarray(nameAt, nameAt + nameBytes)));
  }
  return names;
}

/** Where the record of the end begins: its comment leads to the end of the file. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - maxCommentBytes); at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + view.getUint16(at + 20, true) === last) return at;
  }
  return undefined;
}

/** Names that matter are in ASCII. */
export const asciiOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
