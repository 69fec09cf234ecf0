"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { register } from "@/components/ui/register";
import { useTranslations } from "@/i18n/translations";
import { useSubmit } from "@/trpc/use-save";
import { reason } from "../tenants.schema";

const fields = z.strictObject({ reason });

interface ReasonDialogProps {
  onClose: () => void;
  title: string;
  description: ReactNode;
  /** Says who will be able to read the reason. */
  help: string;
  confirmLabel: string;
  danger?: boolean;
  /** The action; an error is shown, and the reason stays. */
  onConfirm: (reason: string) => Promise<void>;
}

/** Asks for the reason of an action that affects others. */
export function ReasonDialog({ onClose, help, onConfirm, ...dialog }: ReasonDialogProps) {
  const t = useTranslations("tenantDetail");
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { reason: "" } });

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("nothingChanged"),
    save: ({ reason }) => onConfirm(reason),
  });

  return (
    <FormDialog
      {...dialog}
      open
      onOpenChange={(open) => !open && !pending && onClose()}
      pending={pending}
      onSubmit={submit}
    >
      <ProblemAlert problem={problem} />
      <Field label={t("reason")} error={form.formState.errors.reason?.message} help={help}>
        {(control) => <Textarea {...control} {...register(form, "reason")} className="min-h-20" />}
      </Field>
    </FormDialog>
  );
}
