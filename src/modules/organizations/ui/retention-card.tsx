"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatCount } from "@/lib/format";
import { activityRetention, retentionDays } from "@/lib/tenant-settings";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { IdentityDialog } from "@/modules/auth/ui/identity-dialog";
import { useViewer } from "@/modules/auth/ui/viewer-context";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { type RetentionPreview, staleRetention } from "../retention.schema";

/** How long activity is kept, for those who decide it. */
export function RetentionCard() {
  const trpc = useTRPC();
  const query = useQuery(trpc.organizations.activityRetention.queryOptions());
  return (
    <Card aria-labelledby="activity-retention">
      <CardHeader title="How long activity is kept" titleId="activity-retention" />
      <Loaded
        query={query}
        failure="The setting could not be loaded"
        skeleton={<Skeleton className="m-4 h-24" />}
      >
        {(data) => <RetentionForm current={data.days} />}
      </Loaded>
    </Card>
  );
}

const custom = "custom";
const choices = [
  { value: "", label: "For ever" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
  { value: "1095", label: "3 years" },
  { value: custom, label: "Another time" },
];

const choiceOf = (days: number | null) => {
  const text = days === null ? "" : String(days);
  return choices.some(({ value }) => value === text) ? text : custom;
};

function RetentionForm({ current }: { current: number | null }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // Only what somebody has touched: the rest follows what is stored.
  const [touched, setTouched] = useState<{ choice?: string; typed?: string }>({});
  const [fieldProblem, setFieldProblem] = useState<string>();
  const [failure, setFailure] = useState<string | null>(null);
  const [preview, setPreview] = useState<(RetentionPreview & { days: number }) | null>(null);
  const [asking, setAsking] = useState(false);
  /** What waits for the password. */
  const [chosen, setChosen] = useState<{ days: number | null } | null>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const update = useMutation(trpc.organizations.updateActivityRetention.mutationOptions());
  const choice = touched.choice ?? choiceOf(current);
  const typed = touched.typed ?? (current === null ? "" : String(current));
  useUnsavedChanges(Object.keys(touched).length > 0 && !update.isPending);

  const show = (days: number | null) =>
    queryClient.setQueryData(trpc.organizations.activityRetention.queryKey(), { days });

  async function ask(): Promise<void> {
    setFailure(null);
    setFieldProblem(undefined);
    const text = choice === custom ? typed.trim() : choice;
    const parsed = activityRetention.safeParse(
      choice === "" ? null : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN,
    );
    if (!parsed.success) return setFieldProblem(parsed.error.issues[0]?.message);
    const days = parsed.data;
    if (days === null || (current !== null && days >= current)) return setChosen({ days });
    setAsking(true);
    try {
      const found = await queryClient.fetchQuery(
        trpc.organizations.previewActivityRetention.queryOptions({ days }, { staleTime: 0 }),
      );
      setPreview({ ...found, days });
    } catch (error) {
      explain(error);
    }
    setAsking(false);
  }

  async function save(days: number | null, password: string): Promise<void> {
    try {
      const saved = await update.mutateAsync({ days, current, password });
      toast.success(
        saved.days === null ? "Activity is kept for ever" : `Activity is kept for ${saved.days} days`,
      );
      setTouched({});
      show(saved.days);
      void queryClient.invalidateQueries(trpc.securityEvents.pathFilter());
    } catch (error) {
      if (appErrorOf(error)?.fieldErrors?.password) throw error;
      explain(error);
    }
    setChosen(null);
  }

  function explain(error: unknown): void {
    const known = appErrorOf(error);
    const stale = known?.code === "STALE_VERSION" ? staleRetention.safeParse(known.data).data : undefined;
    if (stale) show(stale.current.days);
    setFailure(
      stale
        ? "Somebody else changed this in the meantime. What you chose is still here: look at it, then save again."
        : errorMessage(error),
    );
  }

  return (
    <>
      <form
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
        className="flex flex-col gap-4 p-4"
      >
        {failure && <Alert title="The setting was not saved">{failure}</Alert>}
        <p className="text-subtle">
          Who changed what is on the page Activity. What is older than you keep it is deleted for good;
          exports that you made stay yours.
        </p>
        <RadioGroup
          legend="Keep activity"
          options={choices}
          value={choice}
          onChange={(next) => setTouched((before) => ({ ...before, choice: next }))}
        />
        {choice === custom && (
          <Field
            label="Days"
            error={fieldProblem}
            help={`From ${retentionDays.min} to ${retentionDays.max}, which are 10 years.`}
            className="max-w-60"
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                value={typed}
                onChange={(event) => setTouched((before) => ({ ...before, typed: event.target.value }))}
              />
            )}
          </Field>
        )}
        <div className="flex justify-end">
          <SubmitButton ref={saveButton} pending={update.isPending || asking}>
            Save
          </SubmitButton>
        </div>
        <AlertDialog
          open={preview !== null}
          onOpenChange={(open) => !open && setPreview(null)}
          title={`Keep activity for ${preview?.days} days only?`}
          description={preview && <Loss preview={preview} />}
          confirmLabel={preview?.entries === 0 ? "Save" : "Delete and save"}
          onConfirm={() => {
            if (preview) setChosen({ days: preview.days });
            setPreview(null);
          }}
        />
      </form>
      <IdentityDialog
        open={chosen !== null}
        title="Change how long activity is kept?"
        submitLabel="Save the setting"
        returnFocusTo={saveButton}
        onSubmit={async (password) => {
          if (chosen) await save(chosen.days, password);
        }}
        onCancel={() => setChosen(null)}
      />
    </>
  );
}

function Loss({ preview: { entries, isExact, oldest, keptSince } }: { preview: RetentionPreview }) {
  const { locale } = useViewer().organization;
  if (!oldest) {
    return (
      <>
        Nothing is older than <DateTime value={keptSince} />. From now on, each day takes the oldest with it.
      </>
    );
  }
  return (
    <>
      {isExact ? "" : "More than "}
      {formatCount(entries, locale)} {entries === 1 ? "entry" : "entries"}, from <DateTime value={oldest} />{" "}
      to <DateTime value={keptSince} />, will be deleted within the hour. This cannot be undone.
    </>
  );
}
