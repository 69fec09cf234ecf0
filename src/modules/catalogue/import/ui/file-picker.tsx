"use client";

import { type DragEvent, useId, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { FileUp } from "@/components/ui/icons";
import { Spinner } from "@/components/ui/spinner";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { FileProblem } from "@/lib/delimited/decode";
import { useCount } from "@/viewer/use-count";
import { type ImportFile, readFile } from "./read-file";

interface FilePickerProps {
  label: string;
  help: string;
  onFile: (file: ImportFile) => void;
}

/** Picks a file by keyboard, click or drop, and reads it in the browser. */
export function FilePicker({ label, help, onFile }: FilePickerProps) {
  const t = useTranslations("productImport");
  const helpId = useId();
  const [reading, setReading] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const count = useCount();

  async function take(file: File | undefined): Promise<void> {
    if (!file || reading) return;
    setReading(true);
    setProblem(null);
    try {
      onFile(await readFile(file, count));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      setProblem(error.message);
    } finally {
      setReading(false);
    }
  }

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <div className="flex flex-col gap-3">
      {problem && <Alert title={t("file.problem")}>{problem}</Alert>}
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        className={cn(
          "flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-control border-dashed bg-surface px-6 py-10 text-center hover:bg-muted has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link has-[:focus-visible]:outline-offset-2",
          isOver && "bg-muted",
        )}
      >
        <span className="mb-2 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-muted text-subtle">
          {reading ? <Spinner className="size-5" /> : <FileUp aria-hidden className="size-5" />}
        </span>
        <span className="font-semibold">{reading ? t("file.reading") : label}</span>
        <span id={helpId} className="max-w-md text-pretty text-subtle">
          {help}
        </span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby={helpId}
          disabled={reading}
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // So that the same file can be chosen again after it was corrected.
            event.target.value = "";
          }}
        />
      </label>
    </div>
  );
}
