"use client";

import { FileUp } from "lucide-react";
import { useRef } from "react";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Role } from "@/lib/permissions";
import { register } from "@/lib/register";
import { maxInvitationRows } from "../bulk-invitations.schema";
import { readAddresses, writeAddresses } from "./address-list";
import { RoleCheckboxes } from "./role-checkboxes";

export interface AddressesValues {
  addresses: string;
  /** For rows that name none. */
  roles: Role[];
}

/** Far more than a hundred rows take. */
const maxFileBytes = 256 * 1024;

interface AddressesFormProps {
  form: UseFormReturn<AddressesValues>;
  pending: boolean;
  onSubmit: () => void;
}

/** Where a list is pasted, or read from a file. */
export function AddressesForm({ form, pending, onSubmit }: AddressesFormProps) {
  const file = useRef<HTMLInputElement>(null);
  const { errors } = form.formState;
  const found = readAddresses(useWatch({ control: form.control, name: "addresses" })).length;

  async function addFile(chosen: File): Promise<void> {
    const refuse = (why: string) =>
      form.setError("addresses", { message: `${chosen.name} ${why}` }, { shouldFocus: true });
    if (chosen.size > maxFileBytes) return refuse("is too large for a list of addresses");
    const text = await chosen.text();
    if (text.includes("\0")) return refuse("is not a text file: save the table as CSV first");
    const added = readAddresses(text);
    if (added.length === 0) return refuse("has no address in it");
    // To be seen and changed before anything else happens; what was typed before stays above it.
    const rows = [...readAddresses(form.getValues("addresses")), ...added];
    form.setValue("addresses", writeAddresses(rows), { shouldDirty: true });
    form.clearErrors("addresses");
    form.setFocus("addresses");
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      className="max-w-2xl"
    >
      <Card>
        <div className="flex flex-col gap-5 p-4 sm:p-5">
          <Field
            label="E-mail addresses"
            error={errors.addresses?.message}
            help={`Up to ${maxInvitationRows}, one a line or with commas between them. Roles can follow an address: name@example.com, staff client. Nothing is sent before you have seen the list.`}
          >
            {(control) => (
              <Textarea
                {...control}
                {...register(form, "addresses")}
                rows={8}
                spellCheck={false}
                autoCapitalize="none"
                autoComplete="off"
                placeholder={"ada@example.com\nGrace Hopper <grace@example.com>"}
                className="max-h-[50dvh] font-mono md:text-xs"
              />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={() => file.current?.click()}>
              <FileUp aria-hidden />
              Choose a CSV file
            </Button>
            <p className="text-subtle">{found === 1 ? "1 row found" : `${found} rows found`}</p>
            <input
              ref={file}
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              hidden
              onChange={({ target }) => {
                const [chosen] = target.files ?? [];
                if (chosen) void addFile(chosen);
                // The same file can be chosen again after it was changed.
                target.value = "";
              }}
            />
          </div>
          <Controller
            control={form.control}
            name="roles"
            render={({ field: { value, onChange } }) => (
              <RoleCheckboxes
                legend="Roles of rows that name none"
                value={value}
                onChange={onChange}
                error={errors.roles?.message}
              />
            )}
          />
        </div>
      </Card>
      <div className="mt-4 flex justify-end">
        <SubmitButton pending={pending}>Check the list</SubmitButton>
      </div>
    </form>
  );
}
