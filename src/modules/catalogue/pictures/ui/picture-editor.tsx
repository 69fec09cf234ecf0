"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ImageUp } from "@/components/ui/icons";
import { UploadArea } from "@/components/ui/upload-area";
import { useTranslations } from "@/i18n/translations";
import { pictureFileTypes } from "@/lib/picture-file";
import { maxPictures } from "@/lib/product-picture";
import type { ProductPicture } from "../pictures.schema";
import { PictureRows } from "./picture-rows";
import { usePictureUploads } from "./use-picture-uploads";

interface PictureEditorProps {
  productId: number;
  pictures: ProductPicture[];
}

/** Adds pictures by a button, by dropping or by pasting them, and arranges those that are there. */
export function PictureEditor({ productId, pictures }: PictureEditorProps) {
  const t = useTranslations("productPictures");
  const [isArranging, setIsArranging] = useState(false);
  const uploads = usePictureUploads(productId, pictures.length);

  const addLatest = useRef(uploads.add);
  addLatest.current = uploads.add;
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) addLatest.current(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);

  return (
    <UploadArea
      {...uploads}
      name="pictures"
      accept={pictureFileTypes}
      label={
        <>
          <ImageUp aria-hidden />
          {t("add")}
        </>
      }
      help={t("help", { max: String(maxPictures) })}
      actions={
        pictures.length > 0 && (
          <Button aria-expanded={isArranging} onClick={() => setIsArranging(!isArranging)}>
            {isArranging ? t("done") : t("arrange")}
          </Button>
        )
      }
    >
      {isArranging && pictures.length > 0 && <PictureRows productId={productId} pictures={pictures} />}
    </UploadArea>
  );
}
