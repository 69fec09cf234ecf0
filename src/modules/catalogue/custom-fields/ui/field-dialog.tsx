"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { controlClasses } from "@/components/ui/input";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { fieldKinds } from "@/lib/custom-fields";
import { CategorySelect } from "@/modules/catalogue/categories/ui/category-select";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { useCount } from "@/viewer/use-count";
import { type CustomField, fieldInput } from "../custom-fields.schema";
import { OptionInputs } from "./option-inputs";
import { useRefreshFields } from "./use-refresh-fields";

interface FieldDialogProps {
  /** Undefined for a new one. */
  field: CustomField | undefined;
  /** How many products have each option, by its id. */
  products: ReadonlyMap<number, number>;
  onClose: () => void;
  onSay: (text: string) => void;
}

/** Adds a field, or changes one. */
export function FieldDialog({ field, products, onClose, onSay }: FieldDialogProps) {
  const t = useTranslations("customFields");
  const trpc = useTRPC();
  const shown = useCount();
  const refresh = useRefreshFields();
  const create = useMutation(trpc.customFields.create.mutationOptions());
  const update = useMutation(trpc.customFields.update.mutationOptions());
  const form = useForm({
    resolver: zodResolver(fieldInput),
    defaultValues: {
      name: field?.name ?? "",
      kind: field?.kind ?? fieldKinds[0],
      required: field?.required ?? false,
      category: field?.category ?? null,
      options: field?.options ?? [],
    },
  });
  const kind = form.watch("kind");
  const options = form.watch("options");
  const lost = (field?.options ?? [])
    .filter((option) => !options.some(({ id }) => id === option.id))
    .reduce((sum, { id }) => sum + (products.get(id) ?? 0), 0);
  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notSaved"),
    async save({ kind: chosen, options: given, ...values }) {
      const { name } = values;
      if (field) await update.mutateAsync({ id: field.id, ...values, options: given });
      else {
        const names = chosen === "choice" ? given.map((option) => ({ name: option.name })) : [];
        await create.mutateAsync({ ...values, kind: chosen, options: names });
      }
      onSay(t(field ? "changed" : "added", { name }));
      void refresh();
      onClose();
    },
  });
  const wrongOption = options
    .map((_, index) => form.getFieldState(`options.${index}.name`, form.formState).error?.message)
    .find(Boolean);
  return (
    <FormDialog
      open
      onOpenChange={(next) => !next && !pending && onClose()}
      title={field ? t("editTitle", { name: field.name }) : t("addTitle")}
      description={t("fieldHelp")}
      confirmLabel={field ? t("save") : t("add")}
      pending={pending}
      onSubmit={submit}
    >
      <ProblemAlert problem={problem} />
      <TextField form={form} name="name" label={t("name")} autoComplete="off" />
      {!field && (
        <Controller
          control={form.control}
          name="kind"
          render={({ field: input }) => (
            <Field label={t("kind")} help={t("kindHelp")}>
              {(control) => (
                <select {...control} {...input} className={cn(controlClasses, "h-10 px-3 md:h-9")}>
                  {fieldKinds.map((one) => (
                    <option key={one} value={one}>
                      {t(`kinds.${one}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        />
      )}
      {kind === "choice" && (
        <Controller
          control={form.control}
          name="options"
          render={({ field: { value, onChange, onBlur } }) => (
            <OptionInputs
              options={value}
              onOptions={onChange}
              onBlur={onBlur}
              error={wrongOption ?? form.formState.errors.options?.message}
              warning={lost > 0 ? t("optionsLost", { count: lost, shown: shown(lost) }) : undefined}
            />
          )}
        />
      )}
      <Controller
        control={form.control}
        name="category"
        render={({ field: { value, onChange, onBlur, ref } }) => (
          <Field label={t("category")} optional="unmarked" error={form.formState.errors.category?.message}>
            {(control) => (
              <CategorySelect
                {...control}
                ref={ref}
                value={value}
                onValue={onChange}
                onBlur={onBlur}
                none={t("allProducts")}
              />
            )}
          </Field>
        )}
      />
      <Choice type="checkbox" label={t("required")} help={t("requiredHelp")} {...form.register("required")} />
    </FormDialog>
  );
}
