"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Conflict, shownValue } from "@/components/ui/conflict";
import { Form } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-actions";
import { Loaded } from "@/components/ui/loaded";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/hooks/toast";
import { useHydrated } from "@/hooks/use-hydrated";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { usePasswordQuestion } from "@/modules/accounts/sign-in/ui/identity-dialog";
import { currentOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { type OrganizationSecurity, staleSecurity } from "../security.schema";
import { SecondFactorRule } from "./second-factor-rule";
import { SessionLifetime } from "./session-lifetime";
import {
  inputOf,
  lifetimeName,
  lifetimes,
  type Problems,
  type RuleValues,
  valuesOf,
} from "./sign-in-rule-values";

/** The sign-in rules of the organization: two-factor authentication and session length. */
export function SignInRules() {
  const t = useTranslations("signInRules");
  const trpc = useTRPC();
  const security = useQuery(trpc.organizations.security.queryOptions());
  return (
    <Card title={t("title")}>
      <Loaded query={security} failure={t("loadingFailed")} skeleton="m-4 h-64">
        {(data) => <RulesForm security={data} />}
      </Loaded>
    </Card>
  );
}

interface RuleConflict {
  /** The rules that the person has read, and what they chose. */
  before: OrganizationSecurity;
  mine: RuleValues;
  current: OrganizationSecurity;
}

const names = ["isRequired", "day", "lifetime", "hours"] as const;

interface RulesConflictProps {
  conflict: RuleConflict;
  touched: Partial<RuleValues>;
  onChange: (touched: Partial<RuleValues>) => void;
}

/** Both versions of the rules that someone else has changed too. */
function RulesConflict({ conflict: { before, mine, current }, touched, onChange }: RulesConflictProps) {
  const t = useTranslations("signInRules");
  const tDurations = useTranslations("durations");
  const shown = (name: keyof RuleValues, value: string | boolean) =>
    name === "lifetime" && typeof value === "string" && lifetimes.includes(value)
      ? lifetimeName(value, { t, tDurations })
      : shownValue(value);
  const [earlier, theirs] = [valuesOf(before, { knowsDay: true }), valuesOf(current, { knowsDay: true })];
  const values = { ...theirs, ...touched };
  return (
    <Conflict
      className="m-4"
      title={t("conflict.title")}
      version={current.version}
      disputed={names
        .filter((name) => theirs[name] !== earlier[name] && theirs[name] !== mine[name])
        .map((name) => ({
          name,
          label: t(`fields.${name}`),
          mine: shown(name, mine[name]),
          theirs: shown(name, theirs[name]),
          takesTheirs: values[name] === theirs[name],
          onMine: () => onChange({ ...touched, [name]: mine[name] }),
          onTheirs: () => onChange({ ...touched, [name]: theirs[name] }),
        }))}
    >
      {t("conflict.explanation")}
    </Conflict>
  );
}

function RulesForm({ security }: { security: OrganizationSecurity }) {
  const t = useTranslations("signInRules");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  // Only what the person has changed: the rest follows the stored values, even if someone else changes them.
  const [touched, setTouched] = useState<Partial<RuleValues>>({});
  const [conflict, setConflict] = useState<RuleConflict | null>(null);
  const [problems, setProblems] = useState<Problems>({});
  const update = useMutation(trpc.organizations.updateSecurity.mutationOptions());
  // The server does not know the reader's current day.
  const values = { ...valuesOf(security, { knowsDay: useHydrated() }), ...touched };
  useUnsavedChanges({ unsaved: Object.keys(touched).length > 0 && !update.isPending });

  const touch = (changed: Partial<RuleValues>) => setTouched((before) => ({ ...before, ...changed }));
  const show = (shown: OrganizationSecurity) =>
    queryClient.setQueryData(trpc.organizations.security.queryKey(), shown);

  const { withPassword, dialog } = usePasswordQuestion({
    title: t("password.title"),
    submitLabel: t("password.save"),
  });
  const { save, problem } = useSave({
    failure: t("notSaved"),
    explain(error) {
      const current = currentOf(error, staleSecurity);
      if (current) {
        setConflict({ before: security, mine: values, current });
        show(current);
        return null;
      }
      const day = error.fieldErrors?.secondFactorRequiredFrom?.[0];
      const hours = error.fieldErrors?.sessionLifetimeMinutes?.[0];
      if (!day && !hours) return;
      setProblems({ day, hours });
      return null;
    },
  });

  async function submit(): Promise<void> {
    const { input, problems: found } = inputOf(values, touched, t);
    setProblems(found);
    const saved =
      input &&
      (await withPassword((password) =>
        update.mutateAsync({ ...input, version: security.version, password }),
      ));
    if (!saved) return;
    if (saved.version === security.version) toast(t("nothingToSave"));
    else toast.success(t("saved"));
    setTouched({});
    setConflict(null);
    show(saved);
    void queryClient.invalidateQueries(trpc.securityEvents.pathFilter());
    router.refresh();
  }

  return (
    <>
      <Form onSubmit={() => save(submit)} problem={problem} problemClassName="px-4 pt-4">
        {conflict && <RulesConflict conflict={conflict} touched={touched} onChange={setTouched} />}
        <SecondFactorRule values={values} problem={problems.day} onChange={touch} />
        <SessionLifetime
          values={values}
          current={security.sessionLifetimeMinutes}
          problem={problems.hours}
          onChange={touch}
        />
        <FormActions className="mx-0 mb-0">
          <SubmitButton pending={update.isPending}>{t("save")}</SubmitButton>
        </FormActions>
      </Form>
      {dialog}
    </>
  );
}
