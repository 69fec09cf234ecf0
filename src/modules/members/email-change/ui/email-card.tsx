"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Loaded } from "@/components/ui/loaded";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { can } from "@/lib/permissions";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";
import type { EmailChange } from "../email-change.schema";
import { EmailForm } from "./email-form";

/** The own email, and how to change it. The page has prefetched it. */
export function EmailCard({ email }: { email: string }) {
  const { user } = useViewer();
  const query = useQuery(useTRPC().users.emailChange.queryOptions());
  return (
    <Card title="Email">
      <div className="p-4">
        <p className="break-all font-medium">{email}</p>
        <p className="mt-0.5 text-subtle">You sign in with it and receive emails there.</p>
        {can(user, "account:write") && (
          <Loaded
            query={query}
            failure="The status of your email change could not be loaded"
            skeleton="mt-4 h-9"
          >
            {(state) => <Change state={state} />}
          </Loaded>
        )}
      </div>
    </Card>
  );
}

function Change({ state }: { state: EmailChange }) {
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
          We sent a link to <strong className="break-all font-medium">{pendingEmail}</strong>. Your email
          changes once you open it there, until <DateTime value={expiresAt} show="both" />.
        </p>
      )}
      {changeableAt && (
        <p className="max-w-prose text-subtle">
          Your email was changed a short time ago. You can change it again on{" "}
          <DateTime value={changeableAt} />.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {!changeableAt && (
          <Button ref={change} onClick={() => setIsEntering(true)}>
            {pendingEmail ? "Use another email" : "Change email"}
          </Button>
        )}
        {pendingEmail && <CancelChange />}
      </div>
    </div>
  );
}

function CancelChange() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const cancel = useMutation(trpc.users.cancelEmailChange.mutationOptions());
  const { save, pending, problem } = useSave({ failure: "The change was not canceled" });
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
        Cancel change
      </Button>
      <ProblemAlert problem={problem} className="basis-full" />
    </>
  );
}
