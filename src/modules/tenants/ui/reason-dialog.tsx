"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { register } from "@/lib/register";
import { errorMessage } from "@/trpc/errors";
import { reason } from "../tenants.schema";

const fields = z.strictObject({ reason });

interface ReasonDialogProps {
  onClose: () => void;
  title: string;
  description: ReactNode;
  /** Who will read the reason. */
  help: string;
  confirmLabel: string;
  danger?: boolean;
  /** Does it; what it throws is shown, and the reason stays. */
  onConfirm: (reason: string) => Promise<void>;
}

/** Asks for the reason of something that concerns others. */
export function ReasonDialog({ onClose, help, onConfirm, ...dialog }: ReasonDialogProps) {
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { reason: "" } });
  const [problem, setProblem] = useState<string | null>(null);
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await onConfirm(values.reason);
    } catch (error) {
      setProblem(errorMessage(error));
    }
  });

  return (
    <FormDialog
      {...dialog}
      open
      onOpenChange={(open) => !open && !isSubmitting && onClose()}
      pending={isSubmitting}
      onSubmit={submit}
    >
      {problem && <Alert title="Nothing was done">{problem}</Alert>}
      <Field label="Reason" error={errors.reason?.message} help={help}>
        {(control) => <Textarea {...control} {...register(form, "reason")} className="min-h-20" />}
      </Field>
    </FormDialog>
  );
}
