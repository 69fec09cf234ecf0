"use client";

import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { ArrowRight } from "@/components/ui/form-icons";
import { SubdomainInput } from "@/components/ui/subdomain-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAnchor } from "@/components/ui/text-anchor";
import { usePlainField, validateFields } from "@/hooks/use-plain-field";
import { type Translator, useTranslations } from "@/i18n/translations";
import { subdomainPattern } from "@/lib/subdomain";

const normalize = (value: string) => value.trim().toLowerCase();

function subdomainProblem(value: string, t: Translator<"workspaceFinder">): string | undefined {
  const subdomain = normalize(value);
  if (!subdomain) return t("subdomainMissing");
  return subdomainPattern.test(subdomain) ? undefined : t("subdomainInvalid");
}

/** Leads from the root domain to the sign-in page of a workspace. */
export function WorkspaceFinder({ scheme, rootDomain }: { scheme: string; rootDomain: string }) {
  const t = useTranslations("workspaceFinder");
  const subdomain = usePlainField((value) => subdomainProblem(value, t));
  const open = () => {
    if (!validateFields(subdomain)) return;
    window.location.assign(`${scheme}://${normalize(subdomain.read())}.${rootDomain}/login`);
  };

  return (
    <Form onSubmit={open} className="min-w-0 rounded-xl border border-line bg-surface p-5 sm:p-6">
      <h2 className="font-semibold text-base">{t("title")}</h2>
      <p className="mt-1 mb-4 text-subtle">{t("explanation")}</p>
      <Field label={t("subdomain")} error={subdomain.error}>
        {(control) => (
          <SubdomainInput
            {...control}
            {...subdomain.props}
            name="subdomain"
            suffix={`.${rootDomain}`}
            autoComplete="organization"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={t("example")}
          />
        )}
      </Field>
      <SubmitButton size="large" className="mt-4 w-full">
        {t("submit")}
        <ArrowRight aria-hidden />
      </SubmitButton>
      <p className="mt-4 text-subtle">
        {t.rich("notSure", { find: (text) => <TextAnchor href="/workspaces">{text}</TextAnchor> })}
      </p>
    </Form>
  );
}
