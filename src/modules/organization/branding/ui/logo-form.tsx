"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { ImageUp } from "@/components/ui/icons";
import { LogoPicture } from "@/components/ui/organization-logo";
import { PictureHelp, PictureInput, pictureDescription } from "@/components/ui/picture-input";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { useHydrated } from "@/hooks/use-hydrated";
import { useTranslations } from "@/i18n/translations";
import { base64Of } from "@/lib/base64-of";
import { logoPath } from "@/lib/branding";
import { cn } from "@/lib/cn";
import { chosenFileProblem } from "@/lib/picture-file";
import { useTRPC } from "@/trpc/react";
import type { OrganizationBranding } from "../branding.schema";
import { useSaveBranding } from "./use-save-branding";

/** A chosen file that is not saved yet. */
export interface ChosenFile {
  name: string;
  /** Base64. */
  content: string;
  /** An object URL for the preview. */
  url: string;
}

interface LogoFormProps {
  branding: OrganizationBranding;
  file: ChosenFile | null;
  onChoose: (file: ChosenFile | null) => void;
}

/** Chooses a logo, with a button or by dropping a file, and saves or removes it. */
export function LogoForm({ branding: { logo, version }, file, onChoose }: LogoFormProps) {
  const t = useTranslations("branding");
  const trpc = useTRPC();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const [isOver, setIsOver] = useState(false);
  const set = useMutation(trpc.organizations.setLogo.mutationOptions());
  const remove = useMutation(trpc.organizations.removeLogo.mutationOptions());
  const {
    save,
    pending,
    problem,
    fieldProblem: error,
    begin,
  } = useSaveBranding("content", t("logo.notSaved"));

  const url = file?.url;
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);

  async function choose(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    const wrong = await chosenFileProblem(chosen);
    begin(wrong);
    if (wrong) return onChoose(null);
    onChoose({ name: chosen.name, content: await base64Of(chosen), url: URL.createObjectURL(chosen) });
  }

  async function saveFile({ content }: ChosenFile): Promise<void> {
    if (await save(() => set.mutateAsync({ content, version }), t("logo.saved"))) onChoose(null);
    // The file may be the problem; it can be chosen again once it is fixed.
    if (input.current) input.current.value = "";
  }

  const shown = url ?? (logo && logoPath(logo));
  return (
    <div className="flex flex-col gap-4 p-4">
      <ProblemAlert problem={problem} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same. */}
      <div
        className={cn(
          "flex flex-col items-center gap-3 rounded-lg border border-control border-dashed px-4 py-6 text-center",
          isOver && "border-link bg-accent-soft",
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void choose(event.dataTransfer.files[0]);
        }}
      >
        {file && logo && (
          <LogoPicture
            src={logoPath(logo)}
            alt={t("logo.current")}
            className="h-16 border border-line opacity-60"
          />
        )}
        {shown ? (
          <LogoPicture
            src={shown}
            alt={file ? t("logo.new") : t("logo.current")}
            className="h-16 border border-line"
          />
        ) : (
          <ImageUp aria-hidden className="size-6 text-subtle" />
        )}
        <p className="max-w-full break-words text-subtle">
          {file ? t("logo.chosenFile", { name: file.name }) : t("logo.drop")}
        </p>
        <PictureInput ref={input} id={id} onChoose={(file) => void choose(file)} />
        <Button
          disabled={!hydrated || pending}
          aria-describedby={pictureDescription(id, error)}
          onClick={() => input.current?.click()}
        >
          {shown ? t("logo.chooseAnother") : t("logo.choose")}
        </Button>
      </div>
      <PictureHelp id={id} error={error}>
        {t("logo.help")}
      </PictureHelp>
      {file ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" pending={pending} onClick={() => void saveFile(file)}>
            {t("logo.save")}
          </Button>
          <Button disabled={pending} onClick={() => onChoose(null)}>
            {t("logo.discard")}
          </Button>
        </div>
      ) : (
        logo && (
          <div>
            <ConfirmButton
              disabled={!hydrated}
              pending={pending}
              title={t("logo.removeTitle")}
              description={t("logo.removeDescription")}
              confirmLabel={t("logo.remove")}
              onConfirm={() => void save(() => remove.mutateAsync({ version }), t("logo.removed"))}
            >
              {t("logo.remove")}
            </ConfirmButton>
          </div>
        )
      )}
    </div>
  );
}
