"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { FilterPopover } from "@/components/lists/filter-popover";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { fullName } from "@/lib/full-name";
import { PersonPicker } from "@/modules/members/people/ui/person-picker";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { anyAction, optionsWith } from "./filter-labels";
import { type FilterParams, noFilters } from "./list-params";

const day = z.union([z.null(), z.iso.date("Choose a day")]);
const fields = z.strictObject({ from: day, to: day }).refine(({ from, to }) => !from || !to || from <= to, {
  path: ["to"],
  message: "The last day is before the first day",
});

interface ActivityFiltersProps {
  filters: FilterParams;
  onFilter: (filters: FilterParams) => void;
}

/** A button with a popover that contains the filter form. */
export function ActivityFilters({ filters, onFilter }: ActivityFiltersProps) {
  return (
    <FilterPopover label="Filter activity" onFilter={onFilter}>
      {(apply) => <FilterForm filters={filters} onFilter={apply} />}
    </FilterPopover>
  );
}

function FilterForm({ filters, onFilter }: ActivityFiltersProps) {
  const form = useForm({
    resolver: zodResolver(fields),
    defaultValues: { from: filters.from, to: filters.to },
  });
  const [person, setPerson] = useState(filters.person);
  const [action, setAction] = useState(filters.action);
  const name = usePersonName(person);
  const { timeZone } = useViewer().organization;
  const typedDay = { setValueAs: (typed: unknown) => (typeof typed === "string" && typed ? typed : null) };
  return (
    <Form
      onSubmit={form.handleSubmit((days) => onFilter({ ...filters, ...days, person, action }))}
      className="grid grid-cols-2 items-start gap-x-3 gap-y-4"
    >
      <PersonPicker
        label="Done by"
        value={person === null ? null : { id: person, name: name ?? "One person" }}
        onChange={(chosen) => setPerson(chosen?.id ?? null)}
        nobody="Anyone"
        className="col-span-2"
      />
      <div className="col-span-2">
        <p aria-hidden className="mb-1.5 font-medium">
          Action
        </p>
        <Select
          label="Action"
          value={action ?? anyAction.value}
          onValueChange={(next) => setAction(next === anyAction.value ? null : next)}
          options={optionsWith(action)}
          className="w-full"
        />
      </div>
      <TextField form={form} name="from" label="From" optional="unmarked" type="date" options={typedDay} />
      <TextField form={form} name="to" label="To" optional="unmarked" type="date" options={typedDay} />
      <p className="col-span-2 text-subtle text-xs">Days are in the organization’s time zone: {timeZone}.</p>
      <div className="col-span-2 flex justify-between gap-2 border-line border-t pt-4">
        <Button variant="ghost" onClick={() => onFilter({ ...noFilters, search: filters.search })}>
          Clear all
        </Button>
        <Button type="submit" variant="primary">
          Apply filters
        </Button>
      </div>
    </Form>
  );
}

/** The name of the person; undefined while it is loading, or if the viewer may not see them. */
export function usePersonName(id: number | null): string | undefined {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.users.byId.queryOptions({ id: id ?? 0 }, { enabled: id !== null }));
  return id !== null && data ? fullName(data) : undefined;
}
