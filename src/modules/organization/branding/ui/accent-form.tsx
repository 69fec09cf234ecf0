"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-actions";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTranslations } from "@/i18n/translations";
import { accentProblem, contrastWithWhite, isHexColor, nearestReadable, ownAccentColor } from "@/lib/accent";
import { useTRPC } from "@/trpc/react";
import type { OrganizationBranding } from "../branding.schema";
import { useSaveBranding } from "./use-save-branding";

/** Normalizes the typed color: "#" is optional. Empty for the product's own. */
export function colorIn(text: string): string {
  const color = text.trim().toLowerCase();
  return isHexColor(`#${color}`) ? `#${color}` : color;
}

interface AccentFormProps {
  branding: OrganizationBranding;
  /** The typed text. */
  text: string;
  /** Null once it is saved. */
  onChange: (text: string | null) => void;
}

/** The form for the accent color, with the contrast of white text on it. */
export function AccentForm({ branding: { version }, text, onChange }: AccentFormProps) {
  const t = useTranslations("branding");
  const trpc = useTRPC();
  const set = useMutation(trpc.organizations.setAccentColor.mutationOptions());
  const { save, pending, problem, fieldProblem, begin } = useSaveBranding("accentColor", t("color.notSaved"));
  const color = colorIn(text);
  const isColor = isHexColor(color);
  const isHalfTyped = !isColor && /^#?[\da-f]{0,5}$/.test(color);
  const error = (color === "" || isHalfTyped ? undefined : accentProblem(color)) ?? fieldProblem;
  const nearest = isColor && accentProblem(color) ? nearestReadable(color) : undefined;

  function edit(next: string): void {
    begin();
    onChange(next);
  }

  async function submit(): Promise<void> {
    const wrong = color === "" ? undefined : accentProblem(color);
    if (wrong) return begin(wrong);
    const accentColor = color === "" ? null : color;
    const done = accentColor ? t("color.saved") : t("color.restored");
    if (await save(() => set.mutateAsync({ accentColor, version }), done)) onChange(null);
  }

  return (
    <Form onSubmit={submit} problem={problem} className="flex flex-col gap-4 p-4">
      <Field label={t("color.label")} optional error={error} help={t("color.help")} className="max-w-96">
        {(control) => (
          <div className="flex gap-2">
            <input
              type="color"
              aria-label={t("color.pick")}
              value={isColor ? color : ownAccentColor}
              onChange={(event) => edit(event.target.value)}
              className="h-10 w-12 shrink-0 cursor-pointer rounded-md border border-control bg-surface p-1 md:h-9"
            />
            <Input
              {...control}
              value={text}
              onChange={(event) => edit(event.target.value)}
              placeholder={ownAccentColor}
              maxLength={20}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className="font-mono"
            />
          </div>
        )}
      </Field>
      <p role="status" className="text-subtle">
        {isColor && t(`color.${contrastOf(color)}`, { ratio: shownContrast(color) })}
      </p>
      <FormActions>
        {nearest && (
          <Button onClick={() => edit(nearest)}>
            <span aria-hidden className="size-4 rounded-sm" style={{ background: nearest }} />
            {t("color.use", { color: nearest })}
          </Button>
        )}
        <SubmitButton pending={pending}>{t("color.save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** WCAG requires 4.5 to 1 for text (AA), and 7 to 1 for enhanced contrast (AAA). */
function contrastOf(color: string) {
  if (accentProblem(color)) return "contrastTooLow";
  return contrastWithWhite(color) >= 7 ? "contrastVeryGood" : "contrastGood";
}

/** Rounded down, so that it never shows a limit that is not reached. */
const shownContrast = (color: string) => (Math.floor(contrastWithWhite(color) * 10) / 10).toFixed(1);
