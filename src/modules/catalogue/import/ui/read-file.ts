import { textsOf } from "@/i18n/texts";
import { cut } from "@/lib/cut";
import { FileProblem } from "@/lib/delimited/decode";
import { readTable, type Table } from "@/lib/delimited/read-table";
import { maxImportFileBytes, maxImportRows } from "@/lib/product-import";
import { asLine } from "@/lib/text";
import { countKnownTitles } from "./usual-titles";
import { wooCommerceUnescape } from "./woocommerce";

const t = textsOf("productImport");

export interface ImportFile extends Table {
  name: string;
  /** The fingerprint of the content. */
  fingerprint: string;
}

/** Reads a table of products. Throws FileProblem, with numbers as `writeCount` writes them. */
export async function readFile(
  file: File,
  writeCount: (count: number) => string = String,
): Promise<ImportFile> {
  if (file.size > maxImportFileBytes) {
    throw new FileProblem(t("file.tooLarge"));
  }
  const bytes = await file.arrayBuffer().catch((cause) => {
    throw new FileProblem(t("file.unreadable"), { cause });
  });
  const [fingerprint, table] = await Promise.all([
    fingerprintOf(bytes),
    readTable(bytes, {
      countKnownTitles,
      unescapeOf: wooCommerceUnescape,
      maxRows: maxImportRows,
      writeCount,
    }),
  ]);
  return { name: asLine(cut(file.name, 255)) || t("file.unnamed"), fingerprint, ...table };
}

/** SHA-256 if the browser offers it, which it does not over plain HTTP; otherwise a checksum. */
async function fingerprintOf(bytes: ArrayBuffer): Promise<string> {
  if (!globalThis.crypto?.subtle) return `${bytes.byteLength}-${adler32(new Uint8Array(bytes))}`;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** RFC 1950 §8.2. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}
