"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent, useRef } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { toStock } from "@/modules/catalogue/products/ui/form-values";
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
  const { stock } = form.watch();
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
  const typedPrice = { ...typed, setValueAs: toText };
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
        options={typedPrice}
      />
      <TextField
        form={form}
        name="maxPrice"
        label="Price to"
        optional="unmarked"
        inputMode="decimal"
        options={typedPrice}
      />
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
