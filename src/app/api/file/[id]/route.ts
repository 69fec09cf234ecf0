import { createHash } from "node:crypto";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { parseId } from "@/lib/parse-id";
import { isFileKind, mediaTypeOf } from "@/lib/product-file";
import { findFile, readContent } from "@/modules/catalogue/files/file-contents.service";
import { attachmentNamed } from "@/server/http/attachment";
import { isKnown } from "../../picture-response";
import { servedFile } from "../../tenant-file";

export const dynamic = "force-dynamic";

const t = textsOf("fileErrors");

/**
 * A file of a product, for those who may read the product: always to be saved, never shown. Browsers ask each time whether it is
 * still there, and whether they may still have it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const notFound = () => new AppError("NOT_FOUND", t("notFound", { id }));
  return servedFile(
    request,
    { name: "products.files.download", permission: "products:read" },
    async ({ db, user }) => {
      const fileId = parseId(id);
      const found = fileId === null ? undefined : await findFile(db, user, fileId);
      if (!found) throw notFound();
      const { hash, name, kind } = found;
      const etag = `"${createHash("sha256").update(`${hash} ${name}`).digest("hex")}"`;
      const headers = { etag, "cache-control": "private, no-cache" };
      if (isKnown(request.headers.get("if-none-match"), etag)) {
        return new Response(null, { status: 304, headers });
      }
      const content = await readContent(db, user, found);
      if (!content) throw notFound();
      return new Response(new Uint8Array(content), {
        headers: {
          ...headers,
          "content-type": isFileKind(kind) ? mediaTypeOf(kind, name) : "application/octet-stream",
          "content-length": String(content.length),
          "content-disposition": attachmentNamed(name),
        },
      });
    },
  );
}
