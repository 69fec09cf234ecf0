import type { ReactNode, RefObject } from "react";
import { useTranslations } from "@/i18n/translations";
import { pictureFileTypes } from "@/lib/picture-file";
import { FieldError } from "./field";

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

interface PictureHelpProps {
  /** Identifies the two texts to `pictureDescription`. */
  id: string;
  error: string | undefined;
  children: ReactNode;
}

/** What was wrong with the chosen file, and which ones are accepted. */
export function PictureHelp({ id, error, children }: PictureHelpProps) {
  const t = useTranslations("forms");
  return (
    <>
      {error && (
        <FieldError id={`${id}-error`} role="alert" className="mt-0">
          {error}
        </FieldError>
      )}
      <p id={`${id}-help`} className="text-subtle text-xs">
        {t("pictureFiles")} {children}
      </p>
    </>
  );
}

/** The `aria-describedby` of the button that opens the file dialog. */
export const pictureDescription = (id: string, error: string | undefined): string =>
  error ? `${id}-help ${id}-error` : `${id}-help`;
