"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ImageUp } from "@/components/ui/icons";
import { Progress } from "@/components/ui/progress";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { pictureFileTypes } from "@/lib/picture-file";
import { maxPictures } from "@/lib/product-picture";
import type { ProductPicture } from "../pictures.schema";
import { PictureRows } from "./picture-rows";
import { type Upload, usePictureUploads } from "./use-picture-uploads";

interface PictureEditorProps {
  productId: number;
  pictures: ProductPicture[];
}

/** Adds pictures by a button, by dropping or by pasting them, and arranges those that are there. */
export function PictureEditor({ productId, pictures }: PictureEditorProps) {
  const t = useTranslations("productPictures");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [isArranging, setIsArranging] = useState(false);
  const { uploads, add, retry, cancel } = usePictureUploads(productId, pictures.length);

  const addLatest = useRef(add);
  addLatest.current = add;
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) addLatest.current(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same.
    <div
      data-pictures-drop
      className={cn("grid gap-4 border-line border-t p-4", isOver && "bg-accent-soft")}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setIsOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      {uploads.length > 0 && (
        <ul aria-label={t("uploads")} className="grid gap-3">
          {uploads.map((upload) => (
            <li key={upload.key}>
              <UploadState upload={upload} onRetry={() => retry(upload)} onCancel={() => cancel(upload)} />
            </li>
          ))}
        </ul>
      )}
      {isArranging && pictures.length > 0 && <PictureRows productId={productId} pictures={pictures} />}
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          type="file"
          multiple
          accept={pictureFileTypes}
          tabIndex={-1}
          aria-hidden
          className="sr-only"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <Button onClick={() => input.current?.click()}>
          <ImageUp aria-hidden />
          {t("add")}
        </Button>
        {pictures.length > 0 && (
          <Button aria-expanded={isArranging} onClick={() => setIsArranging(!isArranging)}>
            {isArranging ? t("done") : t("arrange")}
          </Button>
        )}
        <p className="text-subtle text-xs">{t("help", { max: String(maxPictures) })}</p>
      </div>
    </div>
  );
}

interface UploadStateProps {
  upload: Upload;
  onRetry: () => void;
  onCancel: () => void;
}

function UploadState({ upload: { file, share, problem }, onRetry, onCancel }: UploadStateProps) {
  const t = useTranslations("productPictures");
  const name = file.name;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="min-w-0 flex-1 basis-48">
        {problem ? (
          <p role="alert" className="break-words text-danger-text">
            {t("failed", { name, problem })}
          </p>
        ) : (
          <Progress label={name} {...(share !== undefined && { value: share })} max={1}>
            {share === undefined ? t("waiting") : share < 1 ? t("sending") : t("processing")}
          </Progress>
        )}
      </div>
      {problem && <Button onClick={onRetry}>{t("retry")}</Button>}
      <Button variant="ghost" aria-label={t("cancelOf", { name })} onClick={onCancel}>
        {problem ? t("dismiss") : t("cancel")}
      </Button>
    </div>
  );
}
