"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { failureToast } from "@/components/ui/failure-toast";
import { FormDialog } from "@/components/ui/form-dialog";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { fileNameInput, type ProductFile } from "../files.schema";

/** What the person is asked about a file: another name, or whether to remove it. */
export interface Asked {
  kind: "rename" | "remove";
  file: ProductFile;
}

interface FileDialogProps {
  onClose: () => void;
  /** Announces what has happened. */
  onSay: (text: string) => void;
}

export function FileDialogs({ asked: { kind, file }, ...props }: FileDialogProps & { asked: Asked }) {
  return kind === "rename" ? (
    <RenameDialog file={file} {...props} />
  ) : (
    <RemoveDialog file={file} {...props} />
  );
}

function RenameDialog({ file, onClose, onSay }: FileDialogProps & { file: ProductFile }) {
  const t = useTranslations("productFiles");
  const refresh = useRefreshProducts();
  const update = useMutation(useTRPC().products.files.update.mutationOptions());
  const form = useForm({ resolver: zodResolver(fileNameInput), defaultValues: { name: file.name } });
  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notRenamed"),
    async save({ name }) {
      const renamed = await update.mutateAsync({ id: file.productId, fileId: file.id, name });
      onSay(t("renamed", { name: renamed.name }));
      void refresh();
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onOpenChange={(next) => !next && !pending && onClose()}
      title={t("renameTitle")}
      description={t("nameHelp")}
      confirmLabel={t("save")}
      pending={pending}
      onSubmit={submit}
    >
      <ProblemAlert problem={problem} />
      <TextField form={form} name="name" label={t("name")} autoComplete="off" />
    </FormDialog>
  );
}

function RemoveDialog({ file, onClose, onSay }: FileDialogProps & { file: ProductFile }) {
  const t = useTranslations("productFiles");
  const refresh = useRefreshProducts();
  const { id: fileId, productId, name } = file;
  const remove = useMutation(
    useTRPC().products.files.remove.mutationOptions({
      onSuccess: () => onSay(t("removed", { name })),
      onSettled: () => refresh(),
      ...failureToast(t("notRemoved")),
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("removeTitle", { name })}
      description={t("removeDescription")}
      confirmLabel={t("removeConfirm")}
      onConfirm={() => remove.mutate({ id: productId, fileId })}
    />
  );
}
