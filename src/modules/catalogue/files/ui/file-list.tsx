import { TextAnchor } from "@/components/ui/text-anchor";
import { useTranslations } from "@/i18n/translations";
import { filePath } from "@/lib/file-path";
import { formatBytes } from "@/lib/format-bytes";
import { fileTypeOf } from "@/lib/product-file-names";
import { useViewer } from "@/viewer/viewer-context";
import type { ProductFile } from "../files.schema";

/** The files of a product, to be downloaded. */
export function FileList({ files }: { files: ProductFile[] }) {
  const t = useTranslations("productFiles");
  return (
    <ul aria-label={t("order")} className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.id} className="px-4 py-2">
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  );
}

/** The name of a file, which downloads it, with its type and size. */
export function FileLink({ file: { id, name, bytes } }: { file: ProductFile }) {
  const t = useTranslations("productFiles");
  const { locale } = useViewer().organization;
  return (
    <>
      {/* Its row can be dragged instead. */}
      <TextAnchor href={filePath(id)} download={name} draggable={false}>
        <span className="break-words">{name}</span>
      </TextAnchor>
      {/* Node and the browser may have different locale data. */}
      <span className="block text-subtle text-xs tabular-nums" suppressHydrationWarning>
        {t("details", { type: fileTypeOf(name), size: formatBytes(bytes, locale) })}
      </span>
    </>
  );
}
