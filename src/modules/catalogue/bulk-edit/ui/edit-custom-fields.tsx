"use client";

import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useTranslations } from "@/i18n/translations";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { ValueInput } from "@/modules/catalogue/custom-fields/ui/value-input";
import { Line } from "./edit-line";
import { type CustomEdit, type EditFieldsProps, type Mode, modesOfKind } from "./edit-values";

/** The custom fields that have been chosen, and a choice of the others: there can be too many to show them all. */
export function EditCustomFields({ values, errors, onChange }: EditFieldsProps) {
  const t = useTranslations("bulkEdit");
  const fields = useCustomFields();
  const { custom } = values;
  const isChosen = ({ id }: CustomField) => custom.some(({ field }) => field === id);
  const others = fields.filter((field) => !isChosen(field));
  const change = (changed: CustomEdit) =>
    onChange({
      ...values,
      custom: [...custom.filter(({ field }) => field !== changed.field), changed],
    });
  if (fields.length === 0) return null;
  return (
    <>
      {others.length > 0 && (
        <Line
          label={t("customFields")}
          mode={
            <Select
              label={t("customFields")}
              value=""
              onValueChange={(chosen) => {
                const field = others.find(({ id }) => String(id) === chosen);
                if (field) change({ field: field.id, mode: "set", value: null });
              }}
              options={[
                { value: "", label: t("chooseField") },
                ...others.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              className="w-full"
            />
          }
        />
      )}
      {fields.filter(isChosen).map((field) => (
        <CustomLine
          key={field.id}
          field={field}
          edit={custom.find((one) => one.field === field.id)}
          error={errors[`customFields.${field.id}`]}
          onChange={change}
        />
      ))}
    </>
  );
}

interface CustomLineProps {
  field: CustomField;
  edit: CustomEdit | undefined;
  error: string | undefined;
  onChange: (edit: CustomEdit) => void;
}

function CustomLine({ field, edit, error, onChange }: CustomLineProps) {
  const t = useTranslations("bulkEdit");
  const paths = useCategoryPaths();
  if (!edit) return null;
  const modes = modesOfKind(field.kind);
  const isNumber = field.kind === "number";
  const labelOf = (mode: Mode) =>
    isNumber && (mode === "raise" || mode === "lower") ? t(`numberModes.${mode}`) : t(`modes.${mode}`);
  const isComputed = edit.mode !== "set";
  const category = field.category === null ? undefined : (paths.get(field.category) ?? "…");
  const help = [
    category && t("onlyIn", { category }),
    isComputed && t(isNumber ? "numberRoundingHelp" : "roundingHelp"),
  ].filter(Boolean);
  return (
    <Line
      label={field.name}
      mode={
        <Select
          label={t("modeOf", { field: field.name })}
          value={edit.mode}
          onValueChange={(chosen) => {
            const mode = modes.find((one) => one === chosen);
            if (mode) onChange({ ...edit, mode });
          }}
          options={modes.map((mode) => ({ value: mode, label: labelOf(mode) }))}
          className="w-full"
        />
      }
    >
      {edit.mode === "clear" && error && <FieldError>{error}</FieldError>}
      {edit.mode !== "keep" && edit.mode !== "clear" && (
        <Field
          label={field.name}
          error={error}
          help={help.length > 0 ? help.join(" ") : undefined}
          optional="unmarked"
          labelHidden
        >
          {(control) =>
            isComputed ? (
              <Input
                {...control}
                value={String(edit.value ?? "")}
                onChange={({ target }) => onChange({ ...edit, value: target.value })}
                autoComplete="off"
                inputMode="decimal"
                className="text-end tabular-nums"
              />
            ) : (
              <ValueInput
                {...control}
                field={field}
                value={edit.value}
                onValue={(value) => onChange({ ...edit, value })}
              />
            )
          }
        </Field>
      )}
    </Line>
  );
}
