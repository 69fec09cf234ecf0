"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Loaded } from "@/components/ui/loaded";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { useTranslations } from "@/i18n/translations";
import { can } from "@/lib/permissions";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";
import type { EmailChange } from "../email-change.schema";
import { EmailForm } from "./email-form";

/** The own email, and how to change it. The page has prefetched it. */
export function EmailCard({ email }: { email: string }) {
  const t = useTranslations("emailChange");
  const { user } = useViewer();
  const query = useQuery(useTRPC().users.emailChange.queryOptions());
  return (
    <Card title={t("title")}>
      <div className="p-4">
        <p className="break-all font-medium">{email}</p>
        <p className="mt-0.5 text-subtle">{t("use")}</p>
        {can(user, "account:write") && (
          <Loaded query={query} failure={t("loadingFailed")} skeleton="mt-4 h-9">
            {(state) => <Change state={state} />}
          </Loaded>
        )}
      </div>
    </Card>
  );
}

function Change({ state }: { state: EmailChange }) {
  const t = useTranslations("emailChange");
  const [isEntering, setIsEntering] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const hasEntered = useRef(false);

  // The focused element is gone when the form is.
  useEffect(() => {
    if (isEntering) hasEntered.current = true;
    else if (hasEntered.current) change.current?.focus();
  }, [isEntering]);

  if (isEntering) return <EmailForm onDone={() => setIsEntering(false)} />;
  const { pendingEmail, expiresAt, changeableAt } = state;
  return (
    <div className="mt-4 flex flex-col gap-3">
      {pendingEmail && expiresAt && (
        <p role="status" className="max-w-prose">
          {t.rich("linkSent", {
            email: () => <strong className="break-all font-medium">{pendingEmail}</strong>,
            expiresAt: () => <DateTime value={expiresAt} show="both" />,
          })}
        </p>
      )}
      {changeableAt && (
        <p className="max-w-prose text-subtle">
          {t.rich("changeableAt", { changeableAt: () => <DateTime value={changeableAt} /> })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {!changeableAt && (
          <Button ref={change} onClick={() => setIsEntering(true)}>
            {pendingEmail ? t("useAnother") : t("change")}
          </Button>
        )}
        {pendingEmail && <CancelChange />}
      </div>
    </div>
  );
}

function CancelChange() {
  const t = useTranslations("emailChange");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const cancel = useMutation(trpc.users.cancelEmailChange.mutationOptions());
  const { save, pending, problem } = useSave({ failure: t("notCanceled") });
  return (
    <>
      <Button
        pending={pending}
        onClick={() =>
          save(async () => {
            await cancel.mutateAsync();
            await queryClient.invalidateQueries({ queryKey: trpc.users.emailChange.queryKey() });
          })
        }
      >
        {t("cancelChange")}
      </Button>
      <ProblemAlert problem={problem} className="basis-full" />
    </>
  );
}
