"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { findWorkspacesInput } from "../workspaces.schema";

/** Requests the links to a person's workspaces; the response is the same for everyone. */
export function FindWorkspaces() {
  const t = useTranslations("findWorkspaces");
  const form = useForm({ resolver: zodResolver(findWorkspacesInput), defaultValues: { email: "" } });
  const { mutateAsync, isSuccess } = useMutation(useTRPC().workspaces.find.mutationOptions());
  const { save, pending, problem } = useSave({ failure: t("notSent") });

  return (
    <Form
      onSubmit={form.handleSubmit((input) => save(() => mutateAsync(input)))}
      problem={problem}
      className="flex flex-col gap-4"
    >
      {isSuccess && (
        <Alert tone="success" title={t("sent")}>
          {t("sentHint")}
        </Alert>
      )}
      <EmailField form={form} name="email" autoComplete="email" className="md:h-10" />
      <SubmitButton size="large" className="w-full" pending={pending}>
        {t("submit")}
      </SubmitButton>
    </Form>
  );
}
