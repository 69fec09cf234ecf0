"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@/i18n/translations";
import { type FieldCondition, optionIdsOf } from "@/lib/field-conditions";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { useWrittenValue } from "@/modules/catalogue/custom-fields/ui/use-written-value";
import { useTRPC } from "@/trpc/react";
import { fieldFiltersOf } from "./field-rows";
import { limitsOf } from "./limits";

interface FieldText {
  label: string;
  /** The conditions without those that it says. */
  rest: string[];
}

/** The conditions on custom fields as parts of a sentence. Those on fields that are gone say so, and can be removed. */
export function useFieldTexts(where: string[]): FieldText[] {
  const t = useTranslations("productList");
  const write = useWrittenValue();
  const { data } = useQuery({
    ...useTRPC().customFields.list.queryOptions(),
    enabled: where.length > 0,
  });

  const optionNames = (field: CustomField, condition: FieldCondition) =>
    optionIdsOf(condition)
      .map((id) => field.options.find((option) => option.id === id)?.name ?? t("chips.fields.goneOption"))
      .reduce((first, last) => t("chips.fields.or", { first, last }));
  const textOf = (field: CustomField, conditions: FieldCondition[]): string => {
    const [condition] = conditions;
    if (!condition) return "";
    const { test, value } = condition;
    if (test === "from" || test === "to") {
      const [from, to] = (["from", "to"] as const).map((limit) => {
        const given = conditions.find((one) => one.test === limit);
        return given && write(field.kind, given.value);
      });
      const limits = limitsOf(from, to) ?? "exactly";
      return t(`chips.fields.${limits}`, { field: field.name, from: from ?? "", to: to ?? "" });
    }
    if (test === "any")
      return t("chips.fields.any", { field: field.name, options: optionNames(field, condition) });
    return t(`chips.fields.${test}`, { field: field.name, value });
  };

  if (!data) return where.length > 0 ? [{ label: "…", rest: [] }] : [];
  return fieldFiltersOf(where, data.items).map(({ field, conditions, rest }) => ({
    label: field ? textOf(field, conditions) : t("chips.fields.gone"),
    rest,
  }));
}
