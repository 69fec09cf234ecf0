"use client";

import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "@/i18n/translations";
import { suggestSubdomain } from "@/lib/subdomain";
import { AvailableSubdomainField } from "./available-subdomain-field";

interface SubdomainFieldProps {
  rootDomain: string;
  /** Checks whether a valid subdomain is available. */
  check: (subdomain: string) => Promise<{ isAvailable: boolean }>;
}

/**
 * The subdomain: suggested from the name until the person types another one, and checked meanwhile. Needs a
 * FormProvider of a form with `organizationName` and `subdomain`.
 */
export function SubdomainField({ rootDomain, check }: SubdomainFieldProps) {
  const t = useTranslations("subdomainField");
  const form = useFormContext<{ organizationName: string; subdomain: string }>();
  const organizationName = useWatch({ control: form.control, name: "organizationName" });
  const isOwn = useRef(false);

  useEffect(() => {
    // Text typed before hydration is the person's own as well.
    if (isOwn.current || (form.getFieldState("subdomain").isDirty && !organizationName)) return;
    const suggestion = suggestSubdomain(organizationName);
    if (suggestion !== form.getValues("subdomain")) {
      form.setValue("subdomain", suggestion, { shouldValidate: form.formState.isSubmitted });
    }
  }, [form, organizationName]);

  return (
    <AvailableSubdomainField
      label={t("label")}
      hint={t("hint")}
      rootDomain={rootDomain}
      check={check}
      onType={(typed) => {
        isOwn.current = typed !== "";
      }}
    />
  );
}
