"use client";

import { type UseFormReturn, useWatch } from "react-hook-form";
import { Conflict, shownValue } from "@/components/ui/conflict";
import { DateTime } from "@/components/ui/date-time";
import type { ProductFields } from "../products.schema";
import { type FieldName, fieldLabels } from "./form-values";
import type { Comparison } from "./use-save-product";

interface ConflictPanelProps {
  comparison: Comparison;
  form: UseFormReturn<ProductFields>;
  onChange: (comparison: Comparison) => void;
}

/** Shows both versions of a product field by field; the choice is applied to the form below. */
export function ConflictPanel({ comparison, form, onChange }: ConflictPanelProps) {
  const { before, current, disputed, mine, reason, theirs, changedBy } = comparison;
  const values = { ...theirs, ...useWatch({ control: form.control }) };

  const put = (name: FieldName, source: ProductFields) => {
    const options = { shouldDirty: true, shouldValidate: true };
    if (name === "stock") form.setValue(name, source[name], options);
    else if (name === "description") form.setValue(name, source[name], options);
    else form.setValue(name, source[name], options);
  };
  const takeTheirs = (name: FieldName) => {
    // Text typed since then is the new "yours".
    if (values[name] !== theirs[name]) onChange({ ...comparison, mine: { ...mine, [name]: values[name] } });
    put(name, theirs);
  };

  return (
    <Conflict
      className="mb-5"
      title={reason === "restored" ? "The product was restored" : "Someone else changed this product"}
      theirsLabel={reason === "restored" ? "Restored value" : undefined}
      version={current.version}
      disputed={disputed.map((name) => {
        const takesTheirs = values[name] === theirs[name];
        return {
          name,
          label: fieldLabels[name],
          mine: shownValue(takesTheirs ? mine[name] : values[name]),
          mineLabel: mine[name] === before[name] ? "Value when you started" : undefined,
          theirs: shownValue(theirs[name]),
          takesTheirs,
          onMine: () => put(name, mine),
          onTheirs: () => takeTheirs(name),
        };
      })}
    >
      {reason === "restored" ? "It was last saved " : "It was saved "}
      {changedBy && `by ${changedBy} `}on <DateTime value={current.updatedAt} show="both" />.{" "}
      {disputed.length > 0
        ? "Choose what to keep for each field, then save."
        : "Your fields are not affected: save to apply your changes."}{" "}
      Nothing you typed is lost.
    </Conflict>
  );
}
