"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
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
import { useTranslations } from "@/i18n/translations";
import { activityRetention, retentionDays } from "@/lib/tenant-settings";
import { usePasswordQuestion } from "@/modules/accounts/sign-in/ui/identity-dialog";
import { currentOf } from "@/trpc/errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useCount } from "@/viewer/use-count";
import { type RetentionPreview, staleRetention } from "../retention.schema";

/** How long activity is kept, for administrators. */
export function RetentionCard() {
  const t = useTranslations("retention");
  const trpc = useTRPC();
  const query = useQuery(trpc.organizations.activityRetention.queryOptions());
  return (
    <Card title={t("title")}>
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-24">
        {(data) => <RetentionForm current={data.days} />}
      </Loaded>
    </Card>
  );
}

const custom = "custom";
const offeredDays = ["90", "365", "1095"];

const choiceOf = (days: number | null) => {
  if (days === null) return "";
  return offeredDays.includes(String(days)) ? String(days) : custom;
};

function RetentionForm({ current }: { current: number | null }) {
  const t = useTranslations("retention");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  // Only what the person has changed: the rest follows the stored value.
  const [touched, setTouched] = useState<{ choice?: string; typed?: string }>({});
  const [fieldProblem, setFieldProblem] = useState<string>();
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
    title: t("password.title"),
    submitLabel: t("password.save"),
  });
  const { save, problem } = useSave({
    failure: t("notSaved"),
    explain(error) {
      const state = currentOf(error, staleRetention);
      if (!state) return;
      show(state.days);
      if (state.days === null) return t("changedByOtherToForever");
      return t("changedByOther", { days: state.days });
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
    toast.success(saved.days === null ? t("keptForever") : t("keptFor", { days: saved.days }));
    setTouched({});
    show(saved.days);
    void queryClient.invalidateQueries(trpc.securityEvents.pathFilter());
  }

  return (
    <>
      <Form onSubmit={() => save(submit)} problem={problem} className="flex flex-col gap-4 p-4">
        <p className="text-subtle">{t("explanation")}</p>
        <RadioGroup
          legend={t("legend")}
          options={[
            { value: "", label: t("choices.forever") },
            { value: "90", label: t("choices.days", { days: 90 }) },
            { value: "365", label: t("choices.years", { years: 1 }) },
            { value: "1095", label: t("choices.years", { years: 3 }) },
            { value: custom, label: t("choices.custom") },
          ]}
          value={choice}
          onChange={(next) => setTouched((before) => ({ ...before, choice: next }))}
        />
        {choice === custom && (
          <DurationField
            label={t("daysField")}
            range={retentionDays}
            longest={t("choices.years", { years: 10 })}
            value={typed}
            error={fieldProblem}
            onChange={(next) => setTouched((before) => ({ ...before, typed: next }))}
          />
        )}
        <FormActions>
          <SubmitButton pending={update.isPending || preview.isPending}>{t("save")}</SubmitButton>
        </FormActions>
        <AlertDialog
          open={preview.isSuccess}
          onOpenChange={(open) => !open && preview.reset()}
          title={t("confirm.title", { days: preview.variables ?? 0 })}
          description={preview.data && <Loss preview={preview.data} />}
          confirmLabel={preview.data?.entries === 0 ? t("save") : t("confirm.deleteAndSave")}
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
  const t = useTranslations("retention");
  const shownEntries = useCount()(entries);
  const dates = { keptSince: () => <DateTime value={keptSince} /> };
  if (!oldest) return t.rich("confirm.nothing", dates);
  return t.rich(isExact ? "confirm.exact" : "confirm.atLeast", {
    ...dates,
    entries,
    shownEntries,
    oldest: () => <DateTime value={oldest} />,
  });
}
