"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { toStock } from "@/modules/catalogue/products/ui/form-values";
import { useAmountFields } from "@/modules/catalogue/products/ui/price";
import { useCan } from "@/viewer/viewer-context";
import { filterFields, shownFilters, toText } from "./filter-fields";
import { stockLevelLabels } from "./filter-labels";
import { type FilterParams, noFilters } from "./list-params";

export interface ProductFiltersProps {
  filters: FilterParams;
  onFilter: (filters: FilterParams) => void;
}

const stockOptions = [
  { value: null, label: "Any" },
  ...(["in", "low", "out"] as const).map((value) => ({ value, label: stockLevelLabels[value] })),
];
const statusOptions = [
  { value: "active" as const, label: "Active" },
  { value: "trash" as const, label: "In the trash" },
];

/** The form of the filters. */
export function ProductFilterForm({ filters, onFilter }: ProductFiltersProps) {
  const canSeeTrash = useCan("products:delete");
  const amounts = useAmountFields();
  const form = useForm({
    resolver: zodResolver(filterFields(amounts)),
    defaultValues: shownFilters(filters, amounts),
  });
  const { status, stock } = form.watch();
  const typedCount = { setValueAs: (typed: unknown) => (toText(typed) === null ? null : toStock(typed)) };
  return (
    <Form onSubmit={form.handleSubmit(onFilter)} className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
      <RadioGroup
        legend="Stock"
        options={stockOptions}
        value={stock}
        onChange={(value) => form.setValue("stock", value)}
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
        options={{ setValueAs: toText }}
      />
      <TextField
        form={form}
        name="maxPrice"
        label="Price to"
        optional="unmarked"
        inputMode="decimal"
        options={{ setValueAs: toText }}
      />
      {canSeeTrash && (
        <RadioGroup
          legend="Status"
          options={statusOptions}
          value={status}
          onChange={(value) => form.setValue("status", value)}
          className="col-span-2"
        />
      )}
      <div className="col-span-2 flex justify-between gap-2 border-line border-t pt-4">
        <Button variant="ghost" onClick={() => onFilter(noFilters)}>
          Clear all
        </Button>
        <Button type="submit" variant="primary">
          Apply filters
        </Button>
      </div>
    </Form>
  );
}
