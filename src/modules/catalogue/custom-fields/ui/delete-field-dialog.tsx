"use client";

import { useMutation } from "@tanstack/react-query";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { failureToast } from "@/components/ui/failure-toast";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { CustomField } from "../custom-fields.schema";
import { useRefreshFields } from "./use-refresh-fields";

interface DeleteFieldDialogProps {
  field: CustomField;
  /** How many have a value in it. */
  products: number;
  onClose: () => void;
  onSay: (text: string) => void;
}

export function DeleteFieldDialog({ field: { id, name }, products, onClose, onSay }: DeleteFieldDialogProps) {
  const t = useTranslations("customFields");
  const trpc = useTRPC();
  const count = { count: products, shown: useCount()(products) };
  const refresh = useRefreshFields();
  const remove = useMutation(
    trpc.customFields.delete.mutationOptions({
      onSuccess: () => onSay(t("deleted", { name })),
      onSettled: () => refresh(),
      ...failureToast(t("notDeleted")),
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("deleteTitle", { name })}
      description={t("deleteHelp", count)}
      confirmLabel={t("deleteConfirm")}
      onConfirm={() => remove.mutate({ id })}
    />
  );
}
