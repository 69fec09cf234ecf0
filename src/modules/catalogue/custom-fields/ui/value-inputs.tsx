"use client";

import { useEffect, useRef } from "react";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { isAskedIn, valueIn, withValue } from "@/lib/custom-fields";
import type { ProductFields } from "@/modules/catalogue/products/products.schema";
import type { CustomField } from "../custom-fields.schema";
import { useCategoriesAbove } from "./use-custom-fields";
import { ValueInput } from "./value-input";

interface ValueInputsProps {
  form: UseFormReturn<ProductFields>;
  fields: readonly CustomField[];
}

/** The custom fields of a product: those for its category, and those in which it has a value. */
export function ValueInputs({ form, fields }: ValueInputsProps) {
  const t = useTranslations("customFieldValues");
  const category = useWatch({ control: form.control, name: "category" });
  const above = useCategoriesAbove(category);
  const card = useRef<HTMLDivElement>(null);
  const { types } = form.formState.errors.customFields?.root ?? form.formState.errors.customFields ?? {};
  useEffect(() => {
    if (types) card.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [types]);
  return (
    <Controller
      control={form.control}
      name="customFields"
      render={({ field: { value: values, onChange, onBlur } }) => {
        const shown = fields.filter((field) => isAskedIn(field, above) || valueIn(values, field.id) !== null);
        return (
          <div ref={card} hidden={shown.length === 0}>
            <Card
              title={t("title")}
              action={<TextLink href="/dashboard/products/fields">{t("edit")}</TextLink>}
              className="mt-5"
            >
              <div className="grid items-start gap-5 p-4 sm:grid-cols-2 sm:p-5">
                {shown.map((field) => {
                  const typedAt = values.findIndex((one) => one.field === field.id);
                  const problem =
                    types?.[field.id] ??
                    form.getFieldState(`customFields.${typedAt}.value`, form.formState).error?.message;
                  return (
                    <Field
                      key={field.id}
                      label={field.name}
                      optional={!field.required}
                      error={typeof problem === "string" ? problem : undefined}
                    >
                      {(control) => (
                        <ValueInput
                          {...control}
                          field={field}
                          value={valueIn(values, field.id)}
                          onValue={(value) => onChange(withValue(values, { field: field.id, value }))}
                          onBlur={onBlur}
                        />
                      )}
                    </Field>
                  );
                })}
              </div>
            </Card>
          </div>
        );
      }}
    />
  );
}
