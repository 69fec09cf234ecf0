"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { useSubmit } from "@/trpc/use-save";
import { viewName } from "../saved-views.schema";

const nameFields = z.strictObject({ name: viewName, isDefault: z.boolean() });
export type NameFields = z.infer<typeof nameFields>;

interface ViewNameFormProps {
  view: NameFields;
  submitLabel: string;
  /** Rejects if it is refused. */
  onSubmit: (fields: NameFields) => Promise<unknown>;
  onCancel: () => void;
}

/** The name of a view, and whether it is the default. */
export function ViewNameForm({ view, submitLabel, onSubmit, onCancel }: ViewNameFormProps) {
  const t = useTranslations("savedViews");
  const form = useForm({ resolver: zodResolver(nameFields), defaultValues: view });
  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notSaved"),
    save: onSubmit,
  });
  return (
    <Form onSubmit={submit} problem={problem} className="grid gap-4">
      <TextField form={form} name="name" label={t("form.name")} autoComplete="off" maxLength={60} autoFocus />
      <Choice
        type="checkbox"
        label={t("form.isDefault")}
        help={t("form.isDefaultHelp")}
        {...form.register("isDefault")}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t("form.cancel")}</Button>
        <SubmitButton pending={pending}>{submitLabel}</SubmitButton>
      </div>
    </Form>
  );
}
