"use client";

import { Entry } from "@/components/ui/entry";
import { useTranslations } from "@/i18n/translations";
import type { ProductValue } from "@/lib/custom-fields";
import { formatDay, formatMoney } from "@/lib/format";
import { formatDecimal } from "@/lib/format-decimal";
import { useViewer } from "@/viewer/viewer-context";
import type { CustomField } from "../custom-fields.schema";
import { useCustomFields } from "./use-custom-fields";

/** The values of a product in the order of the fields; nothing of what it lacks. */
export function ValueEntries({ values }: { values: readonly ProductValue[] }) {
  const fields = useCustomFields();
  return fields.map((field) => {
    const value = values.find((one) => one.field === field.id)?.value;
    return value === undefined ? null : (
      <Entry key={field.id} label={field.name} className="break-words">
        <ShownValue kind={field.kind} value={value} />
      </Entry>
    );
  });
}

/** A value as people read it. */
export function ShownValue({ kind, value }: Pick<CustomField, "kind"> & Pick<ProductValue, "value">) {
  const t = useTranslations("customFieldValues");
  const { organization } = useViewer();
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  switch (kind) {
    case "link":
      return (
        <a
          href={value}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="break-all text-link hover:underline"
        >
          {value}
        </a>
      );
    case "money":
      return <Formatted text={formatMoney(value, organization)} />;
    case "number":
      return <Formatted text={formatDecimal(value, organization.locale)} />;
    case "date":
      return <Formatted text={formatDay(value, organization.locale)} />;
    default:
      return value;
  }
}

/** Node and the browser may have different locale data. */
const Formatted = ({ text }: { text: string }) => (
  <span className="tabular-nums" suppressHydrationWarning>
    {text}
  </span>
);
