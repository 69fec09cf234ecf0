"use client";

import { useState } from "react";
import { FileUp } from "@/components/ui/icons";
import { UploadArea } from "@/components/ui/upload-area";
import { useTranslations } from "@/i18n/translations";
import { maxFiles, productFileTypes } from "@/lib/product-file";
import type { ProductFile } from "../files.schema";
import { type Asked, FileDialogs } from "./file-dialogs";
import { FileRows } from "./file-rows";
import { useFileUploads } from "./use-file-uploads";

interface FileEditorProps {
  productId: number;
  files: ProductFile[];
}

/** Adds files by a button or by dropping them, and changes those that are there. */
export function FileEditor({ productId, files }: FileEditorProps) {
  const t = useTranslations("productFiles");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const uploads = useFileUploads(productId, files.length);
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {files.length > 0 && <FileRows files={files} onAsk={setAsked} onSay={setSaid} />}
      <UploadArea
        {...uploads}
        name="files"
        accept={productFileTypes}
        label={
          <>
            <FileUp aria-hidden />
            {t("add")}
          </>
        }
        help={t("help", { max: String(maxFiles) })}
      />
      {asked && <FileDialogs asked={asked} onClose={() => setAsked(null)} onSay={setSaid} />}
    </>
  );
}
