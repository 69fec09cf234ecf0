"use client";

import { type RefObject, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Minus } from "@/components/ui/icons";
import { controlClasses, Input } from "@/components/ui/input";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { maxFieldText } from "@/lib/custom-fields";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { sentValues, shownValues } from "@/modules/catalogue/custom-fields/ui/typed-values";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { conditionsOf, type DecimalsOf, emptyRow, type FieldRow, rowsOf, testsOf } from "./field-rows";

/** A range has two conditions, and a list takes 20. */
const maxRows = 10;

interface FieldFiltersProps {
  fields: readonly CustomField[];
  where: string[] | null;
  /** `typed` if more may follow in a moment. */
  onWhere: (where: string[] | null, how: "typed" | "chosen") => void;
}

/** The filters by custom fields: those that are there, and a choice of more. */
export function FieldFilters({ fields, where, onWhere }: FieldFiltersProps) {
  const t = useTranslations("productList");
  const decimals = useDecimals();
  const [rows, setRows] = useState(() => rowsOf(where, fields, decimals));
  const added = useRef<HTMLFieldSetElement>(null);
  const adding = useRef<HTMLSelectElement>(null);
  const fieldOf = (row: FieldRow) => fields.find(({ id }) => id === row.field);

  const change = (next: FieldRow[], how: "typed" | "chosen") => {
    setRows(next);
    const read = next.flatMap((row) => {
      const field = fieldOf(row);
      return field ? conditionsOf(row, field, decimals) : [];
    });
    if (read.some(({ problem }) => problem)) return;
    // Those on fields that are gone stay until someone removes them: they say that nothing can match.
    const gone = (where ?? []).filter((one) => rowsOf([one], fields, decimals).length === 0);
    const conditions = [...gone, ...new Set(read.flatMap((row) => row.conditions))];
    onWhere(conditions.length > 0 ? conditions : null, how);
  };
  const replace = (index: number, changed: Partial<FieldRow>, how: "typed" | "chosen") =>
    change(
      rows.map((row, at) => (at === index ? { ...row, ...changed } : row)),
      how,
    );
  const add = (id: number) => {
    const field = fields.find((one) => one.id === id);
    if (!field) return;
    change([...rows, emptyRow(field, rows)], "chosen");
    // Once it is there.
    requestAnimationFrame(() => added.current?.querySelector<HTMLElement>("select, input")?.focus());
  };

  return (
    <div className="col-span-2 grid gap-4">
      {rows.map((row, index) => {
        const field = fieldOf(row);
        return (
          field && (
            <RowInputs
              key={row.key}
              fieldset={index === rows.length - 1 ? added : undefined}
              field={field}
              row={row}
              problem={conditionsOf(row, field, decimals).problem}
              onRow={(changed, how) => replace(index, changed, how)}
              onRemove={() => {
                change(rows.toSpliced(index, 1), "chosen");
                adding.current?.focus();
              }}
            />
          )
        );
      })}
      {rows.length < maxRows && (
        <Field label={t("filters.byField")} optional="unmarked">
          {(control) => (
            <select
              {...control}
              ref={adding}
              value=""
              onChange={({ target }) => add(Number(target.value))}
              className={selectClasses}
            >
              <option value="">{t("filters.chooseField")}</option>
              {fields.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}

const selectClasses = cn(controlClasses, "h-10 px-3 md:h-9");

/** Decimals as the organization writes them. */
function useDecimals(): DecimalsOf {
  const amounts = useAmountFields();
  const convert =
    (conversion: typeof sentValues) =>
    (field: CustomField, value: string): string =>
      String(conversion([field], [{ field: field.id, value }], amounts)[0]?.value ?? value);
  return { read: convert(sentValues), write: convert(shownValues) };
}

interface RowInputsProps {
  fieldset: RefObject<HTMLFieldSetElement | null> | undefined;
  field: CustomField;
  row: FieldRow;
  problem: ReturnType<typeof conditionsOf>["problem"];
  onRow: (changed: Partial<FieldRow>, how: "typed" | "chosen") => void;
  onRemove: () => void;
}

function RowInputs({ fieldset, field, row, problem, onRow, onRemove }: RowInputsProps) {
  const t = useTranslations("productList");
  const { name, kind } = field;
  const limit = (part: "value" | "highest") => (
    <Field
      label={t(part === "value" ? "filters.fieldFrom" : "filters.fieldTo", { field: name })}
      optional="unmarked"
      error={problemText(part)}
    >
      {(control) => (
        <Input
          {...control}
          {...(kind === "date"
            ? { type: "date", min: "1000-01-01", max: "9999-12-31" }
            : { inputMode: "decimal" as const })}
          autoComplete="off"
          value={row[part]}
          onChange={({ target }) => onRow({ [part]: target.value }, "typed")}
        />
      )}
    </Field>
  );
  function problemText(part: "value" | "highest"): string | undefined {
    if (problem === part)
      return t(kind === "date" ? "filters.fieldNotDate" : "filters.fieldNotNumber", { field: name });
    return problem === "order" && part === "highest" ? t("filters.fieldOrder", { field: name }) : undefined;
  }
  return (
    <fieldset ref={fieldset} className="grid grid-cols-2 items-start gap-x-3 gap-y-2">
      <legend className="mb-1.5 max-w-full truncate font-medium">{name}</legend>
      <div className="col-span-2 flex gap-2">
        <select
          aria-label={t("filters.fieldTest", { field: name })}
          value={row.test}
          onChange={({ target }) =>
            onRow({ test: testsOf[kind].find((test) => test === target.value) ?? row.test }, "chosen")
          }
          className={selectClasses}
        >
          {testsOf[kind].map((test) => (
            <option key={test} value={test}>
              {t(`filters.tests.${test}`)}
            </option>
          ))}
        </select>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t("filters.removeField", { field: name })}
          title={t("filters.removeField", { field: name })}
          onClick={onRemove}
        >
          <Minus aria-hidden />
        </Button>
      </div>
      {(row.test === "contains" || row.test === "equals") && (
        <Input
          aria-label={name}
          className="col-span-2"
          autoComplete="off"
          maxLength={maxFieldText}
          value={row.value}
          onChange={({ target }) => onRow({ value: target.value }, "typed")}
        />
      )}
      {row.test === "range" && (
        <>
          {limit("value")}
          {limit("highest")}
        </>
      )}
      {row.test === "any" && (
        <div className="col-span-2 grid max-h-40 gap-1 overflow-y-auto">
          {field.options.map(({ id, name: option }) => (
            <label key={id} className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                checked={row.options.includes(id)}
                onChange={({ target }) =>
                  onRow(
                    {
                      options: target.checked
                        ? [...row.options, id]
                        : row.options.filter((other) => other !== id),
                    },
                    "chosen",
                  )
                }
              />
              <span className="min-w-0 truncate">{option}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
