"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { diff } from "@/lib/changes";
import { givenChanges, isAskedIn, valueIn } from "@/lib/custom-fields";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { sentValues, shownValues } from "@/modules/catalogue/custom-fields/ui/typed-values";
import { useCategoriesAbove } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { appErrorOf, currentOf } from "@/trpc/errors";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC } from "@/trpc/react";
import { type Problem, problemOf } from "@/trpc/use-save";
import { type FiledProduct, filedProduct, type ProductFields } from "../products.schema";
import type { AmountFields } from "./amount-fields";
import { type Disputed, fieldsOf, mergeEdit, shownFields } from "./form-values";
import { useEmptyFields } from "./use-empty-fields";
import { useRefreshProducts } from "./use-refresh-products";

/** Why the last attempt to save failed, except for field errors. */
export type SaveProblem =
  | { kind: "failed"; problem: Problem; requestId?: string | undefined }
  | { kind: "taken"; productId: number }
  | { kind: "trashed"; productId: number }
  | { kind: "gone"; productId: number };

/** Two versions of a product that the person has to merge; fields as form values. */
export interface Comparison {
  reason: "changed" | "restored";
  disputed: Disputed[];
  /** The version the person started from, and their edits. */
  before: ProductFields;
  mine: ProductFields;
  theirs: ProductFields;
  current: FiledProduct;
  changedBy: string | null;
}

const staleData = z.object({ current: filedProduct });
const duplicateData = z.object({ productId: z.number(), deleted: z.boolean() });

/** Saves the form: creates a product, or updates the given one on top of the version that the person has read. */
export function useSaveProduct(
  form: UseFormReturn<ProductFields>,
  product: FiledProduct | undefined,
  amounts: AmountFields,
  fields: readonly CustomField[],
) {
  const t = useTranslations("productForm");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const refreshProducts = useRefreshProducts();
  const empty = useEmptyFields();
  const create = useMutation(trpc.products.create.mutationOptions());
  const update = useMutation(trpc.products.update.mutationOptions());
  const restoring = useMutation(trpc.products.restore.mutationOptions());
  const [base, setBase] = useState(product);
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [saved, setSaved] = useState(false);
  // Two clicks in the same moment come before any state has changed.
  const busy = useRef(false);

  const above = useCategoriesAbove(form.watch("category"));

  const shown = (product: ProductFields) => ({
    ...shownFields(product, amounts),
    customFields: shownValues(fields, product.customFields, amounts),
  });

  /** Of an edit: what has changed, and what is required and has no value, which the server refuses by its name. */
  const valuesToSend = (before: ProductFields, { customFields }: ProductFields) => [
    ...givenChanges(before.customFields, customFields),
    ...fields
      .filter(
        ({ id, category, required }) =>
          required &&
          isAskedIn({ category }, above) &&
          valueIn(customFields, id) === null &&
          valueIn(before.customFields, id) === null,
      )
      .map(({ id }) => ({ field: id, value: null })),
  ];

  const submit = form.handleSubmit(async (typed) => {
    if (busy.current) return;
    const values = { ...typed, customFields: sentValues(fields, typed.customFields, amounts) };
    busy.current = true;
    setProblem(null);
    try {
      const changed = base && diff(fieldsOf(base), values);
      const isChange = !changed || Object.keys(changed).length > 0;
      const result = !base
        ? await create.mutateAsync(values)
        : isChange
          ? await update.mutateAsync({
              ...{ id: base.id, version: base.version, ...changed },
              customFields: valuesToSend(fieldsOf(base), values),
            })
          : base;
      setSaved(true);
      if (!isChange) toast(t("noChanges"));
      else toast.success(t(base ? "saved" : "created", { name: result.name }));
      void refreshProducts();
      router.replace(`/dashboard/products/${result.id}`);
    } catch (error) {
      busy.current = false;
      await explain(error, values);
    }
  });

  async function explain(error: unknown, mine: ProductFields): Promise<void> {
    const known = appErrorOf(error);
    const current = currentOf(known, staleData);
    if (base && current) return compare("changed", fieldsOf(base), mine, { id: current.id, current });
    if (base && known?.code === "NOT_FOUND" && !known.fieldErrors)
      return setProblem({ kind: "gone", productId: base.id });
    const owner = known?.code === "DUPLICATE" ? duplicateData.safeParse(known.data) : undefined;
    if (owner?.success) {
      const { productId, deleted } = owner.data;
      setProblem({ kind: deleted && !base ? "trashed" : "taken", productId });
    }
    const showsValues = known ? showValueErrors(known.fieldErrors) : false;
    if ((known && showFieldErrors(form, known)) || showsValues) return;
    if (!owner?.success) fail(error);
  }

  /** Shows the server's errors at the custom fields that they name. */
  function showValueErrors(errors: Record<string, string[]> = {}): boolean {
    const types = Object.fromEntries(
      Object.entries(errors).flatMap(([path, [message]]) => {
        const [name, id] = path.split(".");
        return name === "customFields" && id && message ? [[id, message]] : [];
      }),
    );
    const isShown = Object.keys(types).length > 0;
    if (isShown) form.setError("customFields", { type: "server", types });
    return isShown;
  }

  const fail = (error: unknown) =>
    setProblem({
      kind: "failed",
      problem: problemOf(error, t("notSaved")),
      requestId: appErrorOf(error)?.requestId,
    });

  async function compare(
    reason: Comparison["reason"],
    started: ProductFields,
    typed: ProductFields,
    { id, current }: { id: number; current?: FiledProduct },
  ) {
    // The error has the product, but not who changed it.
    const latest = await queryClient
      .fetchQuery({ ...trpc.products.byId.queryOptions({ id }), staleTime: 0 })
      .catch((error) => {
        if (!current) throw error;
        return { ...current, updatedByName: null };
      });
    const [before, mine, theirs] = [shown(started), shown(typed), shown(fieldsOf(latest))];
    const { values, disputed } = mergeEdit(before, mine, theirs);
    form.reset(values, { keepDefaultValues: true });
    setBase(latest);
    setComparison({
      reason,
      disputed,
      before,
      mine,
      theirs,
      current: latest,
      changedBy: latest.updatedByName,
    });
  }

  /** Restores a product and rebases the typed values onto it. */
  async function restore(productId: number): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setProblem(null);
    try {
      await restoring.mutateAsync({ id: productId });
      void refreshProducts();
      await compare("restored", base ? fieldsOf(base) : empty, form.getValues(), {
        id: productId,
      });
    } catch (error) {
      fail(error);
    } finally {
      busy.current = false;
    }
  }

  return {
    submit,
    restore,
    problem,
    comparison,
    setComparison,
    pending: create.isPending || update.isPending || restoring.isPending || saved,
    unsaved: (form.formState.isDirty || comparison !== null) && !saved,
    base,
  };
}
