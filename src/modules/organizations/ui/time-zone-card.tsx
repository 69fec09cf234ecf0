"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/lib/use-hydrated";
import { useTimeZone } from "@/lib/use-time-zone";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { useCan } from "@/modules/auth/ui/viewer-context";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { staleTimeZone, updateTimeZoneInput } from "../time-zone.schema";

/** Whose days figures and filters are about: for everybody to see, and for administrators to set. */
export function TimeZoneCard() {
  const trpc = useTRPC();
  const query = useQuery(trpc.organizations.timeZone.queryOptions());
  const canWrite = useCan("organization:write");
  return (
    <Card aria-labelledby="time-zone">
      <CardHeader title="Time zone" titleId="time-zone" />
      <div className="flex flex-col gap-4 p-4">
        <p className="text-subtle">
          The overview and the activity go by the days of this time zone. Everywhere else, times are shown in
          your own.
        </p>
        <Loaded
          query={query}
          failure="The time zone could not be loaded"
          skeleton={<Skeleton className="h-16" />}
        >
          {(data) =>
            canWrite ? (
              <TimeZoneForm current={data.timeZone} />
            ) : (
              <p className="font-medium">{data.timeZone}</p>
            )
          }
        </Loaded>
      </div>
    </Card>
  );
}

function TimeZoneForm({ current }: { current: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const listId = useId();
  const own = useTimeZone();
  const isHydrated = useHydrated();
  // Only what somebody has typed: the rest follows what is stored.
  const [typed, setTyped] = useState<string | null>(null);
  const [fieldProblem, setFieldProblem] = useState<string>();
  const [failure, setFailure] = useState<string | null>(null);
  const update = useMutation(trpc.organizations.updateTimeZone.mutationOptions());
  const value = typed ?? current;
  useUnsavedChanges(typed !== null && typed !== current && !update.isPending);

  const show = (timeZone: string) =>
    queryClient.setQueryData(trpc.organizations.timeZone.queryKey(), { timeZone });

  async function save(): Promise<void> {
    setFailure(null);
    const parsed = updateTimeZoneInput.safeParse({ timeZone: value.trim(), current });
    setFieldProblem(parsed.error?.issues[0]?.message);
    if (!parsed.success) return;
    try {
      const { timeZone } = await update.mutateAsync(parsed.data);
      toast.success(`Days are now those of ${timeZone}`);
      setTyped(null);
      show(timeZone);
      void queryClient.invalidateQueries(trpc.dashboard.pathFilter());
      void queryClient.invalidateQueries(trpc.activityLogs.pathFilter());
      // The time zone is part of what each page knows of the organization.
      router.refresh();
    } catch (error) {
      const known = appErrorOf(error);
      const stale = known?.code === "STALE_VERSION" ? staleTimeZone.safeParse(known.data).data : undefined;
      if (stale) show(stale.current.timeZone);
      setTyped(value);
      setFailure(
        stale
          ? `Somebody else set ${stale.current.timeZone} in the meantime. What you chose is still here: look at it, then save again.`
          : errorMessage(error),
      );
    }
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="flex flex-col gap-4"
    >
      {failure && <Alert title="The time zone was not saved">{failure}</Alert>}
      <Field
        label="Time zone"
        error={fieldProblem}
        help="A city of the region, such as Europe/Berlin, or UTC."
        className="max-w-80"
      >
        {(control) => (
          <Input
            {...control}
            list={listId}
            autoComplete="off"
            spellCheck={false}
            maxLength={64}
            value={value}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {/* Node and the browser may know different ones. */}
      {isHydrated && (
        <datalist id={listId}>
          {["UTC", ...Intl.supportedValuesOf("timeZone")].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {own !== value && (
          <Button onClick={() => setTyped(own)}>
            <span suppressHydrationWarning>{`Use mine, ${own}`}</span>
          </Button>
        )}
        <SubmitButton pending={update.isPending}>Save time zone</SubmitButton>
      </div>
    </form>
  );
}
