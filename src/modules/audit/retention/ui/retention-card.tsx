"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DurationField } from "@/components/ui/duration-field";
import { Form } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-actions";
import { Loaded } from "@/components/ui/loaded";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/hooks/toast";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { formatCount } from "@/lib/format";
import { activityRetention, retentionDays } from "@/lib/tenant-settings";
import { usePasswordQuestion } from "@/modules/accounts/sign-in/ui/identity-dialog";
import { currentOf } from "@/trpc/errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";
import { type RetentionPreview, staleRetention } from "../retention.schema";

/** How long activity is kept, for administrators. */
export function RetentionCard() {
  const trpc = useTRPC();
  const query = useQuery(trpc.organizations.activityRetention.queryOptions());
  return (
    <Card title="Activity retention">
      <Loaded query={query} failure="The setting could not be loaded" skeleton="m-4 h-24">
        {(data) => <RetentionForm current={data.days} />}
      </Loaded>
    </Card>
  );
}

const custom = "custom";
const choices = [
  { value: "", label: "Forever" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
  { value: "1095", label: "3 years" },
  { value: custom, label: "Custom" },
];

const choiceOf = (days: number | null) => {
  const text = days === null ? "" : String(days);
  return choices.some(({ value }) => value === text) ? text : custom;
};

function RetentionForm({ current }: { current: number | null }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  // Only what the person has changed: the rest follows the stored value.
  const [touched, setTouched] = useState<{ choice?: string; typed?: string }>({});
  const [fieldProblem, setFieldProblem] = useState<string>();
  const saveButton = useRef<HTMLButtonElement>(null);
  const update = useMutation(trpc.organizations.updateActivityRetention.mutationOptions());
  const preview = useMutation({
    mutationFn: (days: number) => client.organizations.previewActivityRetention.query({ days }),
  });
  const choice = touched.choice ?? choiceOf(current);
  const typed = touched.typed ?? (current === null ? "" : String(current));
  useUnsavedChanges({ unsaved: Object.keys(touched).length > 0 && !update.isPending });

  const show = (days: number | null) =>
    queryClient.setQueryData(trpc.organizations.activityRetention.queryKey(), { days });

  const { withPassword, dialog } = usePasswordQuestion({
    title: "Change the activity retention?",
    submitLabel: "Save setting",
    returnFocusTo: saveButton,
  });
  const { save, problem } = useSave({
    failure: "The setting was not saved",
    explain(error) {
      const state = currentOf(error, staleRetention);
      if (!state) return;
      show(state.days);
      return `Someone else set this to ${state.days === null ? "forever" : `${state.days} days`} in the meantime. Your choice is still here: review it, then save again.`;
    },
  });

  async function submit(): Promise<void> {
    setFieldProblem(undefined);
    const text = choice === custom ? typed.trim() : choice;
    const parsed = activityRetention.safeParse(
      choice === "" ? null : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN,
    );
    if (!parsed.success) return setFieldProblem(parsed.error.issues[0]?.message);
    const days = parsed.data;
    if (days === null || (current !== null && days >= current)) await store(days);
    else await preview.mutateAsync(days);
  }

  async function store(days: number | null): Promise<void> {
    const saved = await withPassword((password) => update.mutateAsync({ days, current, password }));
    if (!saved) return;
    toast.success(
      saved.days === null ? "Activity is kept forever" : `Activity is kept for ${saved.days} days`,
    );
    setTouched({});
    show(saved.days);
    void queryClient.invalidateQueries(trpc.securityEvents.pathFilter());
  }

  return (
    <>
      <Form onSubmit={() => save(submit)} problem={problem} className="flex flex-col gap-4 p-4">
        <p className="text-subtle">
          The activity log shows who changed what. Older entries are deleted permanently; exports you have
          downloaded are not affected.
        </p>
        <RadioGroup
          legend="Keep activity"
          options={choices}
          value={choice}
          onChange={(next) => setTouched((before) => ({ ...before, choice: next }))}
        />
        {choice === custom && (
          <DurationField
            label="Days"
            range={retentionDays}
            longest="10 years"
            value={typed}
            error={fieldProblem}
            onChange={(next) => setTouched((before) => ({ ...before, typed: next }))}
          />
        )}
        <FormActions>
          <SubmitButton ref={saveButton} pending={update.isPending || preview.isPending}>
            Save
          </SubmitButton>
        </FormActions>
        <AlertDialog
          open={preview.isSuccess}
          onOpenChange={(open) => !open && preview.reset()}
          title={`Keep activity for ${preview.variables} days only?`}
          description={preview.data && <Loss preview={preview.data} />}
          confirmLabel={preview.data?.entries === 0 ? "Save" : "Delete and save"}
          onConfirm={() => {
            const days = preview.variables;
            if (days !== undefined) void save(() => store(days));
          }}
        />
      </Form>
      {dialog}
    </>
  );
}

function Loss({ preview: { entries, isExact, oldest, keptSince } }: { preview: RetentionPreview }) {
  const { locale } = useViewer().organization;
  if (!oldest) {
    return (
      <>
        Nothing is older than <DateTime value={keptSince} />. From now on, older activity is deleted every
        day.
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
