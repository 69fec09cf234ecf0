"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-actions";
import { Loaded } from "@/components/ui/loaded";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/hooks/toast";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useCan } from "@/viewer/viewer-context";

/** Whether the person gets mails about low stock. The page has prefetched it; mails link to it. */
export function LowStockCard() {
  const t = useTranslations("lowStockMails");
  const query = useQuery(useTRPC().users.lowStockMails.queryOptions());
  if (!useCan("products:read")) return null;
  return (
    <Card title={t("title")} id="low-stock" className="scroll-mt-20">
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-20">
        {({ enabled }) => <LowStockForm stored={enabled} />}
      </Loaded>
    </Card>
  );
}

function LowStockForm({ stored }: { stored: boolean }) {
  const t = useTranslations("lowStockMails");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(trpc.users.setLowStockMails.mutationOptions());
  const { save, pending, problem } = useSave({ failure: t("notSaved") });
  const [enabled, setEnabled] = useState(stored);
  useUnsavedChanges({ unsaved: enabled !== stored && !pending });

  async function submit(): Promise<void> {
    const isSaved = await save(async () => {
      queryClient.setQueryData(trpc.users.lowStockMails.queryKey(), await update.mutateAsync({ enabled }));
    });
    if (isSaved) toast.success(t(enabled ? "turnedOn" : "turnedOff"));
  }

  return (
    <Form onSubmit={() => void submit()} problem={problem} className="flex flex-col gap-5 p-4">
      <Choice
        type="checkbox"
        label={t("label")}
        help={t("help")}
        checked={enabled}
        onChange={(event) => setEnabled(event.target.checked)}
        className="font-medium"
      />
      <FormActions>
        <SubmitButton pending={pending}>{t("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
