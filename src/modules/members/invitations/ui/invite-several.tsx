"use client";

import { useRef } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { type Translator, useTranslations } from "@/i18n/translations";
import { isSendable, maxInvitationRows } from "../bulk-invitations.schema";
import { readEmails, writeEmails } from "./email-list";
import { EmailsForm, type EmailsValues } from "./emails-form";
import { InvitationReview } from "./invitation-review";
import { AllSent, SomeSent } from "./invitations-sent";
import { useSeveralInvitations } from "./use-several-invitations";

const start: EmailsValues = { emails: "", roles: ["client"] };

/** Invites a list of people, which is pasted, reviewed row by row, and only then sent. */
export function InviteSeveral() {
  const t = useTranslations("invitations");
  const form = useForm<EmailsValues>({ defaultValues: start });
  const { rows, sent, problem, isChecking, isSending, ...list } = useSeveralInvitations();
  const summary = useRef<HTMLHeadingElement>(null);
  const isReviewing = rows.length > 0 || sent > 0;
  useUnsavedChanges({ unsaved: (rows.length > 0 || form.formState.isDirty) && sent === 0 && !isSending });

  const toSummary = () => requestAnimationFrame(() => summary.current?.focus());

  async function check(): Promise<void> {
    if (isChecking) return;
    form.clearErrors();
    const { emails, roles } = form.getValues();
    const found = readEmails(emails);
    const showProblem = (field: keyof EmailsValues, message: string) =>
      form.setError(field, { message }, { shouldFocus: true });
    if (found.length === 0) return showProblem("emails", t("several.enterOne"));
    if (found.length > maxInvitationRows) {
      return showProblem("emails", t("several.tooMany", { max: maxInvitationRows, count: found.length }));
    }
    if (roles.length === 0 && found.some((row) => row.roles.length === 0)) {
      return showProblem("roles", t("several.chooseRole"));
    }
    const complete = found.map((row) => (row.roles.length > 0 ? row : { ...row, roles }));
    if (await list.begin(complete)) toSummary();
  }

  function backToText(): void {
    form.setValue("emails", writeEmails(rows), { shouldDirty: true });
    list.clear();
    requestAnimationFrame(() => form.setFocus("emails"));
  }

  function again(): void {
    form.reset({ ...start, roles: form.getValues("roles") });
    list.clear();
    requestAnimationFrame(() => form.setFocus("emails"));
  }

  function remove(key: number): void {
    list.remove(key);
    if (rows.length === 1 && sent === 0) again();
  }

  const good = rows.filter(({ status }) => isSendable(status)).length;
  return (
    <>
      <ProblemAlert problem={problem} className="mb-4 max-w-2xl" />
      {!isReviewing && <EmailsForm form={form} pending={isChecking} onSubmit={() => void check()} />}
      {isReviewing && (
        <section aria-labelledby="list-summary" className="max-w-3xl">
          <h2 id="list-summary" ref={summary} tabIndex={-1} className="sr-only">
            {rows.length > 0 ? t("several.list") : t("several.done")}
          </h2>
          {rows.length === 0 && <AllSent sent={sent} onAgain={again} />}
          {rows.length > 0 && (
            // Rows being sent must not be changed.
            <fieldset disabled={isSending} className="flex min-w-0 flex-col gap-4">
              {sent > 0 && <SomeSent sent={sent} left={rows.length} />}
              <p role="status">
                {summaryOf(good, rows.length - good, t)}
                {sent === 0 && ` ${t("several.nothingSent")}`}
              </p>
              <InvitationReview
                rows={rows}
                isChecking={isChecking}
                onRoles={list.setRoles}
                onRemove={remove}
              />
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={backToText}>{t("several.editList")}</Button>
                <Button
                  variant="primary"
                  pending={isSending}
                  disabled={good === 0 || isChecking}
                  onClick={() => void list.send().then(toSummary)}
                >
                  {t(isSending ? "several.sending" : "several.send", { count: good })}
                </Button>
              </div>
            </fieldset>
          )}
        </section>
      )}
    </>
  );
}

function summaryOf(good: number, wrong: number, t: Translator<"invitations">): string {
  if (good === 0) return t("several.nothingSendable");
  return wrong === 0 ? t("several.sendable", { good }) : t("several.partlySendable", { good, wrong });
}
