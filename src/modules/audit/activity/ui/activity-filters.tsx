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
import { textsOf } from "@/i18n/texts";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { PersonPicker } from "@/modules/members/people/ui/person-picker";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { actionOptions, anyAction } from "./filter-labels";
import { type FilterParams, noFilters } from "./list-params";

const tProblems = textsOf("activity");
const day = z.union([z.null(), z.iso.date({ error: () => tProblems("filters.chooseDay") })]);
const fields = z.strictObject({ from: day, to: day }).refine(({ from, to }) => !from || !to || from <= to, {
  path: ["to"],
  error: () => tProblems("filters.wrongOrder"),
});

interface ActivityFiltersProps {
  filters: FilterParams;
  onFilter: (filters: FilterParams) => void;
}

/** A button with a popover that contains the filter form. */
export function ActivityFilters({ filters, onFilter }: ActivityFiltersProps) {
  const t = useTranslations("activity");
  return (
    <FilterPopover label={t("filters.label")} onFilter={onFilter}>
      {(apply) => <FilterForm filters={filters} onFilter={apply} />}
    </FilterPopover>
  );
}

function FilterForm({ filters, onFilter }: ActivityFiltersProps) {
  const t = useTranslations("activity");
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
        label={t("filters.doneBy")}
        value={person === null ? null : { id: person, name: name ?? t("filters.onePerson") }}
        onChange={(chosen) => setPerson(chosen?.id ?? null)}
        nobody={t("filters.anyone")}
        className="col-span-2"
      />
      <div className="col-span-2">
        <p aria-hidden className="mb-1.5 font-medium">
          {t("filters.action")}
        </p>
        <Select
          label={t("filters.action")}
          value={action ?? anyAction}
          onValueChange={(next) => setAction(next === anyAction ? null : next)}
          options={actionOptions(t, action)}
          className="w-full"
        />
      </div>
      <TextField
        form={form}
        name="from"
        label={t("filters.from")}
        optional="unmarked"
        type="date"
        options={typedDay}
      />
      <TextField
        form={form}
        name="to"
        label={t("filters.to")}
        optional="unmarked"
        type="date"
        options={typedDay}
      />
      <p className="col-span-2 text-subtle text-xs">{t("filters.timeZone", { timeZone })}</p>
      <div className="col-span-2 flex justify-between gap-2 border-line border-t pt-4">
        <Button variant="ghost" onClick={() => onFilter({ ...noFilters, search: filters.search })}>
          {t("filters.clearAll")}
        </Button>
        <Button type="submit" variant="primary">
          {t("filters.apply")}
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
