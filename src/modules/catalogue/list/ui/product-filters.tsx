"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { lowStockBelow } from "@/lib/low-stock";
import { CategorySelect } from "@/modules/catalogue/categories/ui/category-select";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { toStock } from "@/modules/catalogue/products/ui/form-values";
import { KnownSuppliers } from "@/modules/catalogue/suppliers/ui/known-suppliers";
import { KnownTags } from "@/modules/catalogue/tags/ui/known-tags";
import { useCan, useViewer } from "@/viewer/viewer-context";
import { changePeriods } from "../list-options";
import { FieldFilters } from "./field-filters";
import { filterFields, shownFilters, toText } from "./filter-fields";
import { type FilterParams, filtersOf, noFilters } from "./list-params";

export interface ProductFiltersProps {
  filters: FilterParams;
  onFilter: (filters: FilterParams) => void;
}

interface FilterFormProps extends ProductFiltersProps {
  /** Like `onFilter`, and closes the form. */
  onDone: ProductFiltersProps["onFilter"];
}

const aDay = "day";

const textOf = (filters: FilterParams) => JSON.stringify(filtersOf(filters));

/** After a key, until the filters apply. */
const delayMs = 350;

/** The filters; each applies immediately. Status is not one of them, because it is a view. */
export function ProductFilterForm({ filters, onFilter, onDone }: FilterFormProps) {
  const t = useTranslations("productList");
  const amounts = useAmountFields();
  const suppliers = useId();
  const tags = useId();
  const form = useForm({
    resolver: zodResolver(filterFields(amounts, t)),
    defaultValues: shownFilters(filters, amounts),
    // The focus stays where the person types.
    shouldFocusError: false,
  });
  const { stock, category, changedSince } = form.watch();
  const isPeriod = changedSince === null || changePeriods.some((period) => period === changedSince);
  const [isDay, setIsDay] = useState(!isPeriod);
  const { timeZone } = useViewer().organization;
  const canWrite = useCan("products:write");
  const fields = useCustomFields();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const applied = useRef(textOf(filters));

  const apply = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    return form.handleSubmit((next) => {
      if (textOf(next) === applied.current) return;
      applied.current = textOf(next);
      onFilter(next);
    })();
  };
  // Applies what was typed in the last moment before the popover closed.
  const applyRest = useEffectEvent(() => timer.current !== undefined && void apply());
  useEffect(() => () => void applyRest(), []);

  const typed = {
    onChange() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void apply(), delayMs);
    },
  };
  const typedCount = {
    ...typed,
    setValueAs: (text: unknown) => (toText(text) === null ? null : toStock(text)),
  };
  const typedText = { ...typed, setValueAs: toText };
  return (
    <Form onSubmit={apply} className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
      <RadioGroup
        legend={t("filters.stock")}
        options={[
          { value: null, label: t("filters.stockLevels.any") },
          { value: "in" as const, label: t("filters.stockLevels.in") },
          { value: "low" as const, label: t("filters.stockLevels.low") },
          { value: "out" as const, label: t("filters.stockLevels.out") },
        ]}
        value={stock}
        onChange={(value) => {
          form.setValue("stock", value);
          void apply();
        }}
        help={t("filters.lowStock", { below: String(lowStockBelow) })}
        className="col-span-2"
      />
      <TextField
        form={form}
        name="minStock"
        label={t("filters.minStock")}
        optional="unmarked"
        inputMode="numeric"
        options={typedCount}
      />
      <TextField
        form={form}
        name="maxStock"
        label={t("filters.maxStock")}
        optional="unmarked"
        inputMode="numeric"
        options={typedCount}
      />
      <TextField
        form={form}
        name="minPrice"
        label={t("filters.minPrice")}
        optional="unmarked"
        inputMode="decimal"
        options={typedText}
      />
      <TextField
        form={form}
        name="maxPrice"
        label={t("filters.maxPrice")}
        optional="unmarked"
        inputMode="decimal"
        options={typedText}
      />
      <TextField
        form={form}
        name="supplier"
        label={t("filters.supplier")}
        optional="unmarked"
        autoComplete="off"
        list={suppliers}
        options={typedText}
        fieldClassName="col-span-2"
      />
      <KnownSuppliers id={suppliers} />
      <Field
        label={t("filters.category")}
        optional="unmarked"
        help={
          canWrite && <TextLink href="/dashboard/products/categories">{t("filters.editCategories")}</TextLink>
        }
        className="col-span-2"
      >
        {(control) => (
          <CategorySelect
            {...control}
            value={category}
            none={t("filters.anyCategory")}
            onValue={(value) => {
              form.setValue("category", value);
              void apply();
            }}
          />
        )}
      </Field>
      <TextField
        form={form}
        name="tag"
        label={t("filters.tag")}
        optional="unmarked"
        autoComplete="off"
        list={tags}
        options={typedText}
        fieldClassName="col-span-2"
      />
      <KnownTags id={tags} />
      {fields.length > 0 && (
        <FieldFilters
          fields={fields}
          where={filters.where}
          onWhere={(where, how) => {
            form.setValue("where", where);
            if (how === "typed") typed.onChange();
            else void apply();
          }}
        />
      )}
      <RadioGroup
        legend={filters.status === "trash" ? t("filters.deleted") : t("filters.changed")}
        options={[
          { value: null, label: t("filters.periods.any") },
          { value: "today", label: t("filters.periods.today") },
          { value: "week", label: t("filters.periods.week") },
          { value: aDay, label: t("filters.periods.day") },
        ]}
        value={isDay ? aDay : changedSince}
        onChange={(value) => {
          setIsDay(value === aDay);
          form.setValue("changedSince", value === aDay ? null : value);
          void apply();
        }}
        className="col-span-2"
      />
      {isDay && (
        // As wide as a phone needs for a whole date.
        <div className="col-span-2">
          <TextField
            form={form}
            name="changedSince"
            label={t("filters.since")}
            optional="unmarked"
            type="date"
            options={typedText}
          />
        </div>
      )}
      {changedSince !== null && (
        <p className="col-span-2 text-subtle text-xs">{t("filters.timeZone", { timeZone })}</p>
      )}
      <div className="col-span-2 border-line border-t pt-4">
        <Button
          variant="ghost"
          onClick={() => {
            clearTimeout(timer.current);
            timer.current = undefined;
            onDone({ ...noFilters, status: filters.status });
          }}
        >
          {t("filters.clear")}
        </Button>
      </div>
    </Form>
  );
}
