"use client";

import { useRef, useState } from "react";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FileUp } from "@/components/ui/icons";
import { Textarea } from "@/components/ui/input";
import { register } from "@/components/ui/register";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTranslations } from "@/i18n/translations";
import { type DecodedText, decodeText, FileProblem } from "@/lib/delimited/decode";
import type { Role } from "@/lib/permissions";
import { RoleCheckboxes } from "@/modules/members/people/ui/role-checkboxes";
import { maxInvitationRows } from "../bulk-invitations.schema";
import { readList, writeEmails } from "./email-list";

export interface EmailsValues {
  emails: string;
  /** For rows without roles. */
  roles: Role[];
}

/** Far more than a hundred rows need. */
const maxFileBytes = 256 * 1024;

/** The decoded text of a file, and a note if the encoding was guessed. */
async function readChosen(chosen: File): Promise<DecodedText | { problem: string }> {
  try {
    return decodeText(await chosen.arrayBuffer());
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { problem: error.message };
  }
}

interface EmailsFormProps {
  form: UseFormReturn<EmailsValues>;
  pending: boolean;
  onSubmit: () => void;
}

/** The form in which a list is pasted, or read from a file. */
export function EmailsForm({ form, pending, onSubmit }: EmailsFormProps) {
  const t = useTranslations("invitations");
  const file = useRef<HTMLInputElement>(null);
  const [fileNotes, setFileNotes] = useState<string[]>([]);
  const { errors } = form.formState;
  const { people, notes } = readList(useWatch({ control: form.control, name: "emails" }), t);
  const found = people.length;

  async function addFile(chosen: File): Promise<void> {
    const showProblem = (message: string) => form.setError("emails", { message }, { shouldFocus: true });
    setFileNotes([]);
    if (chosen.size > maxFileBytes) return showProblem(t("several.fileTooLarge", { file: chosen.name }));
    const read = await readChosen(chosen);
    if ("problem" in read) {
      return showProblem(read.problem);
    }
    const { people: added, notes: ignored } = readList(read.text, t);
    if (added.length === 0) return showProblem(t("several.fileWithoutEmails", { file: chosen.name }));
    setFileNotes([...(read.note ? [read.note] : []), ...ignored]);
    // Shown for review before anything else happens; text typed before stays above it.
    const rows = [...readList(form.getValues("emails"), t).people, ...added];
    form.setValue("emails", writeEmails(rows), { shouldDirty: true });
    form.clearErrors("emails");
    form.setFocus("emails");
  }

  return (
    <Form onSubmit={onSubmit} className="max-w-2xl">
      <Card>
        <div className="flex flex-col gap-5 p-4 sm:p-5">
          <Field
            label={t("several.emails")}
            error={errors.emails?.message}
            help={t("several.emailsHelp", { max: maxInvitationRows })}
          >
            {(control) => (
              <Textarea
                {...control}
                {...register(form, "emails")}
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
              {t("several.chooseFile")}
            </Button>
            <p className="text-subtle">{t("several.rowsFound", { count: found })}</p>
            <input
              ref={file}
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              hidden
              onChange={({ target }) => {
                const [chosen] = target.files ?? [];
                if (chosen) void addFile(chosen);
                // So that the same file can be chosen again after it was changed.
                target.value = "";
              }}
            />
          </div>
          <div role="status" className="space-y-1 text-subtle empty:hidden">
            {[...fileNotes, ...notes].map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
          <Controller
            control={form.control}
            name="roles"
            render={({ field: { value, onChange } }) => (
              <RoleCheckboxes
                legend={t("several.rolesLegend")}
                value={value}
                onChange={onChange}
                error={errors.roles?.message}
              />
            )}
          />
        </div>
      </Card>
      <div className="mt-4 flex justify-end">
        <SubmitButton pending={pending}>{t("several.review")}</SubmitButton>
      </div>
    </Form>
  );
}
