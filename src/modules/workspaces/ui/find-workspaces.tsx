"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField } from "@/components/ui/text-field";
import { errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { findWorkspacesInput } from "../workspaces.schema";

/** Has the links to a person's workspaces sent; the page says the same whoever asks. */
export function FindWorkspaces() {
  const form = useForm({ resolver: zodResolver(findWorkspacesInput), defaultValues: { email: "" } });
  const { mutate, isPending, error, isSuccess } = useMutation(useTRPC().workspaces.find.mutationOptions());
  const failure = error && errorMessage(error);

  return (
    <Form onSubmit={form.handleSubmit((input) => mutate(input))} className="flex flex-col gap-4">
      {isSuccess && (
        <Alert tone="success" title="Look into your mailbox">
          If the address has accounts here, a mail with the links is on its way. Nothing came? Try another
          address, or ask the person who invited you.
        </Alert>
      )}
      {failure && <Alert title="No mail was sent">{failure}</Alert>}
      <EmailField form={form} name="email" autoComplete="email" className="md:h-10" />
      <SubmitButton size="large" className="w-full" pending={isPending}>
        Send me the links
      </SubmitButton>
    </Form>
  );
}
