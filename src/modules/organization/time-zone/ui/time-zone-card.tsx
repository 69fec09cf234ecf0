"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/hooks/toast";
import { useHydrated } from "@/hooks/use-hydrated";
import { useTimeZone } from "@/hooks/use-time-zone";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { currentOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useCan } from "@/viewer/viewer-context";
import { staleTimeZone, updateTimeZoneInput } from "../time-zone.schema";

/** The time zone: visible to everyone, editable by administrators. */
export function TimeZoneCard() {
  const trpc = useTRPC();
  const query = useQuery(trpc.organizations.timeZone.queryOptions());
  const canWrite = useCan("organization:write");
  return (
    <Card title="Time zone">
      <div className="flex flex-col gap-4 p-4">
        <p className="text-subtle">
          The overview and the activity log use days in this time zone. All other times are shown in your own
          time zone.
        </p>
        <Loaded query={query} failure="The time zone could not be loaded" skeleton="h-16">
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
  // Only what the person has typed: the rest follows the stored value.
  const [typed, setTyped] = useState<string | null>(null);
  const [fieldProblem, setFieldProblem] = useState<string>();
  const update = useMutation(trpc.organizations.updateTimeZone.mutationOptions());
  const value = typed ?? current;

  const show = (timeZone: string) =>
    queryClient.setQueryData(trpc.organizations.timeZone.queryKey(), { timeZone });

  const { save, pending, problem } = useSave({
    failure: "The time zone was not saved",
    explain(error) {
      const state = currentOf(error, staleTimeZone);
      if (!state) return;
      show(state.timeZone);
      return `Someone else set ${state.timeZone} in the meantime. Your choice is still here: review it, then save again.`;
    },
  });
  useUnsavedChanges({ unsaved: typed !== null && typed !== current && !pending });

  async function submit(): Promise<void> {
    const parsed = updateTimeZoneInput.safeParse({ timeZone: value.trim(), current });
    setFieldProblem(parsed.error?.issues[0]?.message);
    if (!parsed.success) return;
    // The previous value also stays selectable, even if someone else changes it.
    setTyped(value);
    const { timeZone } = await update.mutateAsync(parsed.data);
    toast.success(`Time zone set to ${timeZone}`);
    setTyped(null);
    show(timeZone);
    void queryClient.invalidateQueries(trpc.dashboard.pathFilter());
    void queryClient.invalidateQueries(trpc.activityLogs.pathFilter());
    // Every page uses the time zone of the organization.
    router.refresh();
  }

  return (
    <Form onSubmit={() => save(submit)} problem={problem} className="flex flex-col gap-4">
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
        <SubmitButton pending={pending}>Save time zone</SubmitButton>
      </div>
    </Form>
  );
}
