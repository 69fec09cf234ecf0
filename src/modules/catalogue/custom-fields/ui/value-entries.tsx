"use client";

import { Entry } from "@/components/ui/entry";
import { isAmount, type ProductValue } from "@/lib/custom-fields";
import type { CustomField } from "../custom-fields.schema";
import { useCustomFields } from "./use-custom-fields";
import { useWrittenValue } from "./use-written-value";

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
  const write = useWrittenValue();
  if (kind === "link" && typeof value === "string")
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
  if (!isAmount(kind) && kind !== "date") return write(kind, value);
  // Node and the browser may have different locale data.
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {write(kind, value)}
    </span>
  );
}
