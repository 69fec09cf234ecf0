"use client";

import { useTranslations } from "@/i18n/translations";
import type { FieldKind, FieldValue } from "@/lib/custom-fields";
import { formatDay, formatMoney } from "@/lib/format";
import { formatDecimal } from "@/lib/format-decimal";
import { useViewer } from "@/viewer/viewer-context";

/** Writes a value as the organization does. */
export function useWrittenValue() {
  const t = useTranslations("customFieldValues");
  const { organization } = useViewer();
  return (kind: FieldKind, value: FieldValue): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (kind === "money") return formatMoney(value, organization);
    if (kind === "number") return formatDecimal(value, organization.locale);
    return kind === "date" ? formatDay(value, organization.locale) : value;
  };
}
