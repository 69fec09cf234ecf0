"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/lib/use-hydrated";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { IdentityDialog } from "@/modules/auth/ui/identity-dialog";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { type OrganizationSecurity, staleSecurity } from "../security.schema";
import { SecondFactorRule } from "./second-factor-rule";
import { SessionLifetime } from "./session-lifetime";
import { inputOf, type Problems, type RuleInput, type RuleValues, valuesOf } from "./sign-in-rule-values";

/** What the organization decides about signing in: the second factor, and how long sessions live. */
export function SignInRules() {
  const trpc = useTRPC();
  const security = useQuery(trpc.organizations.security.queryOptions());
  return (
    <Card aria-labelledby="sign-in-rules">
      <CardHeader title="Sign-in rules" titleId="sign-in-rules" />
      <Loaded
        query={security}
        failure="The rules could not be loaded"
        skeleton={<Skeleton className="m-4 h-64" />}
      >
        {(data) => <RulesForm security={data} />}
      </Loaded>
    </Card>
  );
}

function RulesForm({ security }: { security: OrganizationSecurity }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  // Only what somebody has touched: the rest follows what is stored, also where somebody else changes it.
  const [touched, setTouched] = useState<Partial<RuleValues>>({});
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<{ title: string; message: string } | null>(null);
  /** What waits for the password. */
  const [asked, setAsked] = useState<RuleInput | null>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const update = useMutation(trpc.organizations.updateSecurity.mutationOptions());
  // The server does not know which day it is where the reader is.
  const values = { ...valuesOf(security, useHydrated()), ...touched };
  useUnsavedChanges(Object.keys(touched).length > 0 && !update.isPending);

  const touch = (changed: Partial<RuleValues>) => setTouched((before) => ({ ...before, ...changed }));
  const show = (shown: OrganizationSecurity) =>
    queryClient.setQueryData(trpc.organizations.security.queryKey(), shown);

  function ask(): void {
    setFailure(null);
    const { input, problems } = inputOf(values, touched);
    setProblems(problems);
    if (input) setAsked(input);
  }

  async function save(input: RuleInput, password: string): Promise<void> {
    try {
      const saved = await update.mutateAsync({ ...input, version: security.version, password });
      if (saved.version === security.version) toast("There was nothing to save");
      else toast.success("The rules were saved");
      setTouched({});
      show(saved);
      void queryClient.invalidateQueries(trpc.securityEvents.pathFilter());
      router.refresh();
    } catch (error) {
      if (appErrorOf(error)?.fieldErrors?.password) throw error;
      explain(error);
    }
    setAsked(null);
  }

  function explain(error: unknown): void {
    const known = appErrorOf(error);
    const stale = known?.code === "STALE_VERSION" ? staleSecurity.safeParse(known.data).data : undefined;
    if (stale) {
      show(stale.current);
      setFailure({
        title: "Somebody else changed these rules",
        message:
          "Their changes are shown now, and what you chose is still here. Look at it, then save again.",
      });
      return;
    }
    const day = known?.fieldErrors?.secondFactorRequiredFrom?.[0];
    const hours = known?.fieldErrors?.sessionLifetimeMinutes?.[0];
    if (day || hours) {
      setProblems({ day, hours });
      return;
    }
    setFailure({
      title: "The rules were not saved",
      message: errorMessage(error),
    });
  }

  return (
    <>
      <form
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        {failure && (
          <div className="px-4 pt-4">
            <Alert title={failure.title}>{failure.message}</Alert>
          </div>
        )}
        <SecondFactorRule values={values} problem={problems.day} onChange={touch} />
        <SessionLifetime
          values={values}
          current={security.sessionLifetimeMinutes}
          problem={problems.hours}
          onChange={touch}
        />
        <div className="flex justify-end border-line border-t p-4">
          <SubmitButton ref={saveButton} pending={update.isPending}>
            Save
          </SubmitButton>
        </div>
      </form>
      <IdentityDialog
        open={asked !== null}
        title="Change how everybody signs in?"
        submitLabel="Save rules"
        returnFocusTo={saveButton}
        onSubmit={async (password) => {
          if (asked) await save(asked, password);
        }}
        onCancel={() => setAsked(null)}
      />
    </>
  );
}
