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
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { useCount } from "@/viewer/use-count";
import { categoryNameInput } from "../categories.schema";
import type { Node } from "./tree-moves";
import { useRefreshCategories } from "./use-refresh-categories";

/** What the person is asked: the name of a new category, at the top or below one, another name, or whether to delete one. */
export type Asked = { kind: "add"; node?: Node } | { kind: "rename" | "delete"; node: Node };

interface DialogProps {
  onClose: () => void;
  onSay: (text: string) => void;
}

interface CategoryDialogsProps extends DialogProps {
  asked: Asked;
  /** The name of the parent of the category that is to be deleted, and how many products are in it. */
  parent: string | undefined;
  products: number;
}

export function CategoryDialogs({ asked, parent, products, ...props }: CategoryDialogsProps) {
  return asked.kind === "delete" ? (
    <DeleteDialog node={asked.node} parent={parent} products={products} {...props} />
  ) : (
    <NameDialog asked={asked} {...props} />
  );
}

function NameDialog({ asked, onClose, onSay }: DialogProps & { asked: Asked }) {
  const t = useTranslations("categories");
  const tField = useTranslations("fields");
  const trpc = useTRPC();
  const refresh = useRefreshCategories();
  const create = useMutation(trpc.categories.create.mutationOptions());
  const update = useMutation(trpc.categories.update.mutationOptions());
  const { node } = asked;
  const renamed = asked.kind === "rename" ? asked.node : undefined;
  const form = useForm({
    resolver: zodResolver(categoryNameInput),
    defaultValues: { name: renamed?.name ?? "" },
  });
  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notSaved"),
    async save({ name }) {
      if (renamed) await update.mutateAsync({ id: renamed.id, name });
      else await create.mutateAsync({ name, parentId: node?.id ?? null });
      onSay(t(renamed ? "renamed" : "added", { name }));
      void refresh();
      onClose();
    },
  });
  const title = renamed
    ? t("renameTitle", { name: renamed.name })
    : node
      ? t("addBelowTitle", { name: node.name })
      : t("addTitle");
  return (
    <FormDialog
      open
      onOpenChange={(next) => !next && !pending && onClose()}
      title={title}
      description={t("nameHelp")}
      confirmLabel={renamed ? t("save") : t("add")}
      pending={pending}
      onSubmit={submit}
    >
      <ProblemAlert problem={problem} />
      <TextField form={form} name="name" label={tField("name")} autoComplete="off" />
    </FormDialog>
  );
}

interface DeleteDialogProps extends DialogProps {
  node: Node;
  parent: string | undefined;
  products: number;
}

function DeleteDialog({ node, parent, products, onClose, onSay }: DeleteDialogProps) {
  const t = useTranslations("categories");
  const trpc = useTRPC();
  const count = { count: products, shown: useCount()(products) };
  const { id, name } = node;
  const refresh = useRefreshCategories();
  const remove = useMutation(
    trpc.categories.delete.mutationOptions({
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
      description={parent ? t("deleteInto", { ...count, parent }) : t("deleteTop", count)}
      confirmLabel={t("deleteConfirm")}
      onConfirm={() => remove.mutate({ id })}
    />
  );
}
