"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { toStock } from "@/modules/catalogue/products/ui/form-values";
import { useViewer } from "@/viewer/viewer-context";
import { filterFields, shownFilters, toText } from "./filter-fields";
import { stockLevelLabels } from "./filter-labels";
import { type FilterParams, filtersOf, noFilters } from "./list-params";

export interface ProductFiltersProps {
  filters: FilterParams;
  onFilter: (filters: FilterParams) => void;
}

interface FilterFormProps extends ProductFiltersProps {
  /** Like `onFilter`, and closes the form. */
  onDone: ProductFiltersProps["onFilter"];
}

const stockOptions = [
  { value: null, label: "Any" },
  ...(["in", "low", "out"] as const).map((value) => ({ value, label: stockLevelLabels[value] })),
];

const aDay = "day";
const changeOptions = [
  { value: null, label: "Any time" },
  { value: "today", label: "Today" },
  { value: "week", label: "This week" },
  { value: aDay, label: "Since a day" },
];

const textOf = (filters: FilterParams) => JSON.stringify(filtersOf(filters));

/** After a key, until the filters apply. */
const delayMs = 350;

/** The filters; each applies immediately. Status is not one of them, because it is a view. */
export function ProductFilterForm({ filters, onFilter, onDone }: FilterFormProps) {
  const amounts = useAmountFields();
  const form = useForm({
    resolver: zodResolver(filterFields(amounts)),
    defaultValues: shownFilters(filters, amounts),
    // The focus stays where the person types.
    shouldFocusError: false,
  });
  const { stock, changedSince } = form.watch();
  const isPeriod = changeOptions.some(({ value }) => value === changedSince);
  const [isDay, setIsDay] = useState(!isPeriod);
  const { timeZone } = useViewer().organization;
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
        legend="Stock"
        options={stockOptions}
        value={stock}
        onChange={(value) => {
          form.setValue("stock", value);
          void apply();
        }}
        className="col-span-2"
      />
      <TextField
        form={form}
        name="minStock"
        label="Stock from"
        optional="unmarked"
        inputMode="numeric"
        options={typedCount}
      />
      <TextField
        form={form}
        name="maxStock"
        label="Stock to"
        optional="unmarked"
        inputMode="numeric"
        options={typedCount}
      />
      <TextField
        form={form}
        name="minPrice"
        label="Price from"
        optional="unmarked"
        inputMode="decimal"
        options={typedText}
      />
      <TextField
        form={form}
        name="maxPrice"
        label="Price to"
        optional="unmarked"
        inputMode="decimal"
        options={typedText}
      />
      <RadioGroup
        legend={filters.status === "trash" ? "Deleted" : "Changed"}
        options={changeOptions}
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
            label="Since"
            optional="unmarked"
            type="date"
            options={typedText}
          />
        </div>
      )}
      {changedSince !== null && (
        <p className="col-span-2 text-subtle text-xs">
          Days are in the organization’s time zone: {timeZone}.
        </p>
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
          Clear filters
        </Button>
      </div>
    </Form>
  );
}
