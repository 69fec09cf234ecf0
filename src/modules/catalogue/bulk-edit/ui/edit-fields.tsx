"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useTranslations } from "@/i18n/translations";
import { givenReasons } from "@/lib/stock-reasons";
import { CategorySelect } from "@/modules/catalogue/categories/ui/category-select";
import { givenStatuses } from "@/modules/catalogue/products/statuses";
import { KnownSuppliers } from "@/modules/catalogue/suppliers/ui/known-suppliers";
import { TagsInput } from "@/modules/catalogue/tags/ui/tags-input";
import { useCan } from "@/viewer/viewer-context";
import { EditCustomFields } from "./edit-custom-fields";
import { Line } from "./edit-line";
import {
  costModes,
  type EditFieldsProps,
  type EditValues,
  type Mode,
  optionalFields,
  optionalModes,
  priceModes,
  stockModes,
  tagModes,
} from "./edit-values";

type ChangedField = keyof EditValues["modes"];

/** What each field is given: nothing, unless something is chosen. */
export function EditFields({ values, errors, onChange }: EditFieldsProps) {
  const t = useTranslations("bulkEdit");
  const tField = useTranslations("productFields");
  const tInput = useTranslations("fields");
  const tReason = useTranslations("stockReasons");
  const suppliers = useId();
  const { modes, typed } = values;
  const type = (field: keyof EditValues["typed"]) => ({
    value: typed[field],
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...values, typed: { ...typed, [field]: target.value } }),
    autoComplete: "off",
  });
  const modeOf = (field: ChangedField, options: readonly Mode[]) => (
    <Select
      label={t("modeOf", { field: tField(`${field}`) })}
      value={modes[field]}
      onValueChange={(mode) => {
        const known = options.find((option) => option === mode);
        if (known) onChange({ ...values, modes: { ...modes, [field]: known } });
      }}
      options={options.map((value) => ({ value, label: t(`modes.${value}`) }))}
      className="w-full"
    />
  );
  const isTyped = (field: ChangedField) => modes[field] !== "keep" && modes[field] !== "clear";
  const amountFields = useCan("products:cost") ? (["price", "cost"] as const) : (["price"] as const);
  const number = { inputMode: "numeric", className: "text-end tabular-nums" } as const;

  return (
    <>
      {amountFields.map((field) => (
        <Line
          key={field}
          label={tField(field)}
          mode={modeOf(field, field === "price" ? priceModes : costModes)}
        >
          {isTyped(field) && (
            <Field
              label={tField(field)}
              error={errors[field]}
              help={t("roundingHelp")}
              optional="unmarked"
              labelHidden
            >
              {(control) => <Input {...control} {...type(field)} {...number} inputMode="decimal" />}
            </Field>
          )}
        </Line>
      ))}
      <Line label={tField("stock")} mode={modeOf("stock", stockModes)}>
        {isTyped("stock") && (
          <>
            <Field label={tField("stock")} error={errors.stock} optional="unmarked" labelHidden>
              {(control) => <Input {...control} {...type("stock")} {...number} />}
            </Field>
            <Select
              label={tInput("reason")}
              value={values.reason}
              onValueChange={(chosen) => {
                const reason = givenReasons.find((one) => one === chosen);
                if (reason) onChange({ ...values, reason });
              }}
              options={givenReasons.map((value) => ({ value, label: tReason(`${value}`) }))}
              className="w-full"
            />
            <Field label={tInput("note")} error={errors.note} optional>
              {(control) => <Input {...control} {...type("note")} maxLength={200} />}
            </Field>
          </>
        )}
      </Line>
      {optionalFields.map((field) => (
        <Line key={field} label={tField(`${field}`)} mode={modeOf(field, optionalModes)}>
          {isTyped(field) && (
            <Field label={tField(`${field}`)} error={errors[field]} optional="unmarked" labelHidden>
              {(control) => {
                if (field === "description") return <Textarea {...control} {...type(field)} />;
                if (field === "minimumStock") return <Input {...control} {...type(field)} {...number} />;
                return (
                  <Input {...control} {...type(field)} list={field === "supplier" ? suppliers : undefined} />
                );
              }}
            </Field>
          )}
        </Line>
      ))}
      <KnownSuppliers id={suppliers} />
      <Line label={tField("category")} mode={modeOf("category", optionalModes)}>
        {isTyped("category") && (
          <Field label={tField("category")} error={errors.category} optional="unmarked" labelHidden>
            {(control) => (
              <CategorySelect
                {...control}
                value={values.category}
                onValue={(category) => onChange({ ...values, category })}
                none={t("chooseCategory")}
              />
            )}
          </Field>
        )}
      </Line>
      <Line label={tField("tags")} mode={modeOf("tags", tagModes)}>
        {isTyped("tags") && (
          <Field
            label={tField("tags")}
            error={errors.tags}
            help={t("tagsHelp")}
            optional="unmarked"
            labelHidden
          >
            {(control) => (
              <TagsInput {...control} value={values.tags} onValue={(tags) => onChange({ ...values, tags })} />
            )}
          </Field>
        )}
      </Line>
      <Line
        label={tField("status")}
        mode={
          <Select
            label={t("modeOf", { field: tField("status") })}
            value={values.status}
            onValueChange={(chosen) =>
              onChange({ ...values, status: givenStatuses.find((status) => status === chosen) ?? "keep" })
            }
            options={[
              { value: "keep", label: t("modes.keep") },
              ...givenStatuses.map((value) => ({ value, label: tField(`statuses.${value}`) })),
            ]}
            className="w-full"
          />
        }
      />
      <EditCustomFields values={values} errors={errors} onChange={onChange} />
    </>
  );
}
