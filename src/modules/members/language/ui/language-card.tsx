"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-actions";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { usePreferences } from "@/hooks/preferences";
import { toast } from "@/hooks/toast";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { languageChoices } from "@/i18n/language-choices";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";

/** The own language of pages and mails. */
export function LanguageCard() {
  const t = useTranslations("language");
  const { language } = useViewer().user;
  const setPreference = usePreferences((preferences) => preferences.set);
  const router = useRouter();
  // Undefined until something is chosen: until then it follows what is stored.
  const [chosen, setChosen] = useState<typeof language>();
  const update = useMutation(useTRPC().users.setLanguage.mutationOptions());
  const { save, pending, problem, saved, setSaved } = useSave({ failure: t("notSaved") });
  useUnsavedChanges({ unsaved: chosen !== undefined && chosen !== language && !pending && !saved });
  const shown = chosen === undefined ? language : chosen;

  async function submit(): Promise<void> {
    if (!(await save(() => update.mutateAsync({ language: shown })))) return;
    toast.success(t("saved"));
    // This browser renders pages by its cookie.
    setPreference({ language: shown ?? "auto" });
    router.refresh();
  }

  return (
    <Card title={t("title")}>
      <Form onSubmit={() => void submit()} problem={problem} className="flex flex-col gap-5 p-4">
        <RadioGroup
          legend={t("legend")}
          options={[{ value: null, label: t("asOrganization") }, ...languageChoices]}
          value={shown}
          onChange={(next) => {
            setSaved(false);
            setChosen(next);
          }}
          help={t("help")}
        />
        <FormActions>
          <SubmitButton pending={pending}>{t("save")}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
