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
import { LoadError } from "@/components/ui/load-error";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/lib/use-hydrated";
import { useTimeZone } from "@/lib/use-time-zone";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { useCan } from "@/modules/auth/ui/viewer-context";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { staleTimeZone, updateTimeZoneInput } from "../time-zone.schema";

/** The time zone: visible to everyone, editable by administrators. */
export function TimeZoneCard() {
  const trpc = useTRPC();
  const query = useQuery(trpc.organizations.timeZone.queryOptions());
  const canWrite = useCan("organization:write");
  return (
    <Card aria-labelledby="time-zone">
      <CardHeader title="Time zone" titleId="time-zone" />
      <div className="flex flex-col gap-4 p-4">
        <p className="text-subtle">
          The overview and the activity log use days in this time zone. All other times are shown in your own
          time zone.
        </p>
        {query.data ? (
          canWrite ? (
            <TimeZoneForm current={query.data.timeZone} />
          ) : (
            <p className="font-medium">{query.data.timeZone}</p>
          )
        ) : query.isError ? (
          <LoadError
            title="The time zone could not be loaded"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <Skeleton className="h-16" />
        )}
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
  // Only what the person has typed: the rest follows the stored value.
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
      toast.success(`Time zone set to ${timeZone}`);
      setTyped(null);
      show(timeZone);
      void queryClient.invalidateQueries(trpc.dashboard.pathFilter());
      void queryClient.invalidateQueries(trpc.activityLogs.pathFilter());
      // Every page uses the time zone of the organization.
      router.refresh();
    } catch (error) {
      const known = appErrorOf(error);
      const stale = known?.code === "STALE_VERSION" ? staleTimeZone.safeParse(known.data).data : undefined;
      if (stale) show(stale.current.timeZone);
      setTyped(value);
      setFailure(
        stale
          ? `Someone else set ${stale.current.timeZone} in the meantime. Your choice is still here: review it, then save again.`
          : (known?.message ?? "The server could not be reached. Try again in a moment."),
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
        help="A region and city, such as Europe/Berlin, or UTC."
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
