"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LoadError } from "@/components/ui/load-error";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/lib/use-hydrated";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import type { OrganizationSecurity } from "../organizations.schema";
import { dayOf, startOfDay } from "./days";

/** Whether, and from when on, everybody in the organization needs a second factor. */
export function SecondFactorRule() {
  const trpc = useTRPC();
  const security = useQuery(trpc.organizations.security.queryOptions());
  return (
    <Card aria-labelledby="second-factor-rule">
      <CardHeader title="Second factor for everybody" titleId="second-factor-rule" />
      {security.data ? (
        <RuleForm key={security.data.version} security={security.data} />
      ) : security.isError ? (
        <LoadError
          title="The setting could not be loaded"
          error={security.error}
          onRetry={() => void security.refetch()}
        />
      ) : (
        <Skeleton className="m-4 h-28" />
      )}
    </Card>
  );
}

function RuleForm({ security }: { security: OrganizationSecurity }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const id = useId();
  const [isRequired, setIsRequired] = useState(security.secondFactorRequiredFrom !== null);
  const [chosenDay, setDay] = useState<string | null>(null);
  // The server does not know which day it is where the reader is.
  const savedDay = useHydrated() ? dayOf(security.secondFactorRequiredFrom ?? new Date().toISOString()) : "";
  const day = chosenDay ?? savedDay;
  const [error, setError] = useState<{ field?: string; message: string } | null>(null);
  const update = useMutation(trpc.organizations.updateSecurity.mutationOptions());

  async function save(): Promise<void> {
    setError(null);
    const requiredFrom = isRequired ? startOfDay(day) : null;
    if (isRequired && !requiredFrom) return setError({ field: "day", message: "Choose a date" });
    try {
      const saved = await update.mutateAsync({
        secondFactorRequiredFrom: requiredFrom,
        version: security.version,
      });
      queryClient.setQueryData(trpc.organizations.security.queryKey(), saved);
      toast.success(requiredFrom ? "The rule was saved" : "A second factor is optional now");
      void queryClient.invalidateQueries(trpc.securityEvents.pathFilter());
      router.refresh();
    } catch (failure) {
      const known = appErrorOf(failure);
      const atDay = known?.fieldErrors?.secondFactorRequiredFrom?.[0];
      if (atDay) return setError({ field: "day", message: atDay });
      setError({ message: known?.message ?? "The server could not be reached. Try again in a moment." });
      if (known?.code === "STALE_VERSION") {
        void queryClient.invalidateQueries(trpc.organizations.security.queryFilter());
      }
    }
  }

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error && !error.field && <Alert title="The rule was not saved">{error.message}</Alert>}
      <div className="flex items-start gap-2.5">
        <input
          id={`${id}-required`}
          type="checkbox"
          checked={isRequired}
          aria-describedby={`${id}-help`}
          onChange={(event) => setIsRequired(event.target.checked)}
          className="mt-0.5 size-4 accent-accent"
        />
        <div>
          <label htmlFor={`${id}-required`} className="font-medium">
            Everybody signs in with a second factor
          </label>
          <p id={`${id}-help`} className="text-subtle">
            Until the date, people without one are reminded. From then on they reach nothing but the page
            where they set it up.
          </p>
        </div>
      </div>
      {isRequired && (
        <Field
          label="From"
          error={error?.field === "day" ? error.message : undefined}
          help="Today or an earlier day means at once."
          className="max-w-60"
        >
          {(control) => (
            <Input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
      )}
      <div>
        <SubmitButton pending={update.isPending}>Save</SubmitButton>
      </div>
    </form>
  );
}
