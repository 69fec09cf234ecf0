"use client";

import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import type { Upload, Uploads } from "@/trpc/use-uploads";
import { Button } from "./button";
import { Progress } from "./progress";

interface UploadAreaProps extends Uploads {
  /** Tells it apart from others on the page. */
  name: string;
  /** For the file picker. */
  accept: string;
  /** Of the button that opens the picker. */
  label: ReactNode;
  help: string;
  /** Beside the button. */
  actions?: ReactNode;
  /** Above the buttons. */
  children?: ReactNode;
}

/** Takes files by a button or by dropping them, and shows how far they are. */
export function UploadArea({ name, accept, label, help, actions, children, ...props }: UploadAreaProps) {
  const { uploads, add, retry, cancel } = props;
  const t = useTranslations("uploads");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same.
    <div
      data-drop={name}
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
        <ul aria-label={t("list")} className="grid gap-3">
          {uploads.map((upload) => (
            <li key={upload.key}>
              <UploadState upload={upload} onRetry={() => retry(upload)} onCancel={() => cancel(upload)} />
            </li>
          ))}
        </ul>
      )}
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          type="file"
          multiple
          accept={accept}
          tabIndex={-1}
          aria-hidden
          className="sr-only"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <Button onClick={() => input.current?.click()}>{label}</Button>
        {actions}
        <p className="text-subtle text-xs">{help}</p>
      </div>
    </div>
  );
}

interface UploadStateProps {
  upload: Upload;
  onRetry: () => void;
  onCancel: () => void;
}

function UploadState({ upload, onRetry, onCancel }: UploadStateProps) {
  const { file, share, problem, isRefused } = upload;
  const t = useTranslations("uploads");
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
      {problem && !isRefused && <Button onClick={onRetry}>{t("retry")}</Button>}
      <Button variant="ghost" aria-label={t("cancelOf", { name })} onClick={onCancel}>
        {problem ? t("dismiss") : t("cancel")}
      </Button>
    </div>
  );
}
