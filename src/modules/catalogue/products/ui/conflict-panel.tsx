"use client";

import { type UseFormReturn, useWatch } from "react-hook-form";
import { Conflict, shownValue } from "@/components/ui/conflict";
import { DateTime } from "@/components/ui/date-time";
import { useTranslations } from "@/i18n/translations";
import { valueIn, withValue } from "@/lib/custom-fields";
import { isSame } from "@/lib/is-same";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import type { ProductFields } from "../products.schema";
import type { FieldName } from "./form-values";
import type { Comparison } from "./use-save-product";

type OwnName = Exclude<FieldName, "customFields">;
type Value = ProductFields["customFields"][number]["value"];

interface ConflictPanelProps {
  comparison: Comparison;
  form: UseFormReturn<ProductFields>;
  onChange: (comparison: Comparison) => void;
}

/** Shows both versions of a product field by field; the choice is applied to the form below. */
export function ConflictPanel({ comparison, form, onChange }: ConflictPanelProps) {
  const t = useTranslations("productForm");
  const tField = useTranslations("productFields");
  const { before, current, disputed, mine, reason, theirs, changedBy } = comparison;
  // Renders again with each change of a value.
  useWatch({ control: form.control });
  const values = { ...theirs, ...form.getValues() };
  const fields = useCustomFields();

  const put = (name: OwnName, source: ProductFields) =>
    form.setValue<OwnName>(name, source[name], { shouldDirty: true, shouldValidate: true });
  const takeTheirs = (name: OwnName) => {
    // Text typed since then is the new "yours".
    if (!isSame(values[name], theirs[name]))
      onChange({ ...comparison, mine: { ...mine, [name]: values[name] } });
    put(name, theirs);
  };

  const paths = useCategoryPaths();
  const shown = (name: OwnName, source: ProductFields) => {
    if (name === "status") return shownValue(tField(`statuses.${source.status}`));
    if (name === "category" && source.category !== null)
      return shownValue(paths.get(source.category) ?? source.category);
    return shownValue(source[name]);
  };

  /** A custom field that both sides have changed. */
  function disputedValue(field: number) {
    const valueOn = ({ customFields }: ProductFields) => valueIn(customFields, field);
    const take = (value: Value) =>
      form.setValue("customFields", withValue(form.getValues("customFields"), { field, value }), {
        shouldDirty: true,
      });
    const isTheirs = valueOn(values) === valueOn(theirs);
    return {
      name: `customFields.${field}`,
      label: fields.find(({ id }) => id === field)?.name ?? "…",
      mine: shownValue(valueOn(isTheirs ? mine : values)),
      mineLabel: valueOn(mine) === valueOn(before) ? t("conflict.valueAtStart") : undefined,
      theirs: shownValue(valueOn(theirs)),
      takesTheirs: isTheirs,
      onMine: () => take(valueOn(mine)),
      onTheirs: () => {
        // Text typed since then is the new "yours".
        if (!isTheirs) {
          const customFields = withValue(mine.customFields, { field, value: valueOn(values) });
          onChange({ ...comparison, mine: { ...mine, customFields } });
        }
        take(valueOn(theirs));
      },
    };
  }

  const isRestored = reason === "restored";
  const at = () => <DateTime value={current.updatedAt} show="both" />;
  return (
    <Conflict
      className="mb-5"
      title={isRestored ? t("conflict.restored") : t("conflict.changed")}
      theirsLabel={isRestored ? t("conflict.restoredValue") : undefined}
      version={current.version}
      disputed={disputed.map((name) => {
        if (typeof name === "number") return disputedValue(name);
        const takesTheirs = isSame(values[name], theirs[name]);
        return {
          name,
          label: tField(name),
          mine: shown(name, takesTheirs ? mine : values),
          mineLabel: isSame(mine[name], before[name]) ? t("conflict.valueAtStart") : undefined,
          theirs: shown(name, theirs),
          takesTheirs,
          onMine: () => put(name, mine),
          onTheirs: () => takeTheirs(name),
        };
      })}
    >
      {changedBy
        ? t.rich(isRestored ? "conflict.lastSavedBy" : "conflict.savedBy", { name: changedBy, at })
        : t.rich(isRestored ? "conflict.lastSaved" : "conflict.saved", { at })}{" "}
      {disputed.length > 0 ? t("conflict.choose") : t("conflict.notAffected")} {t("conflict.nothingLost")}
    </Conflict>
  );
}
