import type { RefObject } from "react";
import { pictureFileTypes } from "@/lib/picture-file";

interface PictureInputProps {
  ref: RefObject<HTMLInputElement | null>;
  id?: string;
  onChoose: (file: File | undefined) => void;
}

/** The file dialog behind a button, which clicks it. The same file can be chosen again. */
export function PictureInput({ ref, id, onChoose }: PictureInputProps) {
  return (
    <input
      ref={ref}
      id={id}
      type="file"
      accept={pictureFileTypes}
      tabIndex={-1}
      aria-hidden
      className="sr-only"
      onChange={(event) => {
        onChoose(event.target.files?.[0]);
        event.target.value = "";
      }}
    />
  );
}
