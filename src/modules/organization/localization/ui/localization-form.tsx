"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { useHydrated } from "@/hooks/use-hydrated";
import { useTimeZone } from "@/hooks/use-time-zone";
import { languageChoices } from "@/i18n/language-choices";
import { useTranslations } from "@/i18n/translations";
import { commonLocales, currencies } from "@/lib/localization";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { chosenLocalization, type Localization, staleLocalization } from "../localization.schema";
import { LocalizationSample } from "./localization-sample";

const valuesOf = ({ language, locale, currency, timeZone }: Localization): Localization => ({
  language,
  locale,
  currency,
  timeZone,
});

/** They have no version of their own: what is stored identifies itself. */
const versioned = (stored: Localization) => ({
  ...stored,
  revision: Object.values(valuesOf(stored)).join(" "),
});

const stale = staleLocalization.transform(({ current }) => ({ current: versioned(current) }));

/** Changes how the organization writes numbers, dates and prices. */
export function LocalizationForm({ stored }: { stored: Localization }) {
  const t = useTranslations("localization");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const update = useMutation(trpc.organizations.updateLocalization.mutationOptions());
  const form = useForm({ resolver: zodResolver(chosenLocalization), defaultValues: valuesOf(stored) });
  const typed = useWatch({ control: form.control });
  const own = useTimeZone();
  const labels = {
    language: t("fields.language"),
    locale: t("fields.locale"),
    currency: t("fields.currency"),
    timeZone: t("fields.timeZone"),
  };
  const lists = { locale: useId(), currency: useId(), timeZone: useId() };
  const saving = useVersionedSave({
    form,
    stored: versioned(stored),
    valuesOf,
    save: async (values, base) => versioned(await update.mutateAsync({ ...values, current: valuesOf(base) })),
    stale,
    done: () => t("saved"),
    onSaved(saved) {
      queryClient.setQueryData(trpc.organizations.localization.queryKey(), valuesOf(saved));
      void queryClient.invalidateQueries(trpc.dashboard.pathFilter());
      void queryClient.invalidateQueries(trpc.activityLogs.pathFilter());
      // Every page uses it.
      router.refresh();
    },
  });
  const code = { form, autoComplete: "off", spellCheck: false } as const;

  return (
    <VersionedForm form={form} saving={saving} changed={t("changedByOther")} labels={labels} layout="columns">
      <Controller
        control={form.control}
        name="language"
        render={({ field }) => (
          <RadioGroup
            legend={labels.language}
            options={languageChoices}
            value={field.value}
            onChange={field.onChange}
            help={t("help.language")}
            className="sm:col-span-2"
          />
        )}
      />
      <TextField
        {...code}
        name="locale"
        label={labels.locale}
        help={t("help.locale")}
        list={lists.locale}
        maxLength={35}
      />
      <TextField
        {...code}
        name="currency"
        label={labels.currency}
        help={t("help.currency")}
        list={lists.currency}
        maxLength={3}
      />
      <TextField
        {...code}
        name="timeZone"
        label={labels.timeZone}
        help={t("help.timeZone")}
        list={lists.timeZone}
        maxLength={64}
        fieldClassName="sm:col-span-2"
      />
      <Choices ids={lists} />
      <div className="flex flex-wrap items-center justify-end gap-2 sm:col-span-2">
        <p className="me-auto text-subtle" aria-live="polite">
          <LocalizationSample localization={{ ...stored, ...typed }} />
        </p>
        {own !== typed.timeZone && (
          <Button onClick={() => form.setValue("timeZone", own, { shouldDirty: true, shouldValidate: true })}>
            <span suppressHydrationWarning>{t("useMyTimeZone", { timeZone: own })}</span>
          </Button>
        )}
        <SubmitButton pending={saving.pending}>{t("save")}</SubmitButton>
      </div>
    </VersionedForm>
  );
}

/** Suggestions, with their names. */
function Choices({ ids }: { ids: Record<"locale" | "currency" | "timeZone", string> }) {
  const isHydrated = useHydrated();
  // Node and the browser may know different ones.
  if (!isHydrated) return null;
  const inLocale = [document.documentElement.lang, "en"];
  const languages = new Intl.DisplayNames(inLocale, { type: "language" });
  const money = new Intl.DisplayNames(inLocale, { type: "currency" });
  return (
    <>
      <Choice id={ids.locale} values={commonLocales} labelOf={(tag) => languages.of(tag)} />
      <Choice id={ids.currency} values={currencies} labelOf={(currency) => money.of(currency)} />
      <Choice id={ids.timeZone} values={["UTC", ...Intl.supportedValuesOf("timeZone")]} />
    </>
  );
}

interface ChoiceProps {
  id: string;
  values: readonly string[];
  labelOf?: (value: string) => string | undefined;
}

const Choice = ({ id, values, labelOf }: ChoiceProps) => (
  <datalist id={id}>
    {values.map((value) => (
      <option key={value} value={value} label={labelOf?.(value)} />
    ))}
  </datalist>
);
