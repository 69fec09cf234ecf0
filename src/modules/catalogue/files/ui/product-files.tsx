"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import { FileList } from "./file-list";

const editors = onDemand(() => import("./file-editor"));
const FileEditor = editors.component((module) => module.FileEditor);

/** The files of a product, which those who may change them also add, arrange, rename and remove. The page has prefetched them. */
export function ProductFiles({ id }: { id: number }) {
  const t = useTranslations("productFiles");
  const canWrite = useCan("products:write");
  const { data: files = [] } = useQuery(useTRPC().products.files.list.queryOptions({ id }));
  const [hasEditor, setHasEditor] = useState(false);
  useEffect(() => {
    if (canWrite) editors.whenLoaded(() => setHasEditor(true));
  }, [canWrite]);
  if (files.length === 0 && !canWrite) return null;
  return (
    <Card title={t("title")}>
      {canWrite && hasEditor ? (
        <FileEditor productId={id} files={files} />
      ) : (
        files.length > 0 && <FileList files={files} />
      )}
    </Card>
  );
}
