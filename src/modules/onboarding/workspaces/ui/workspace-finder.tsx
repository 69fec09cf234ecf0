"use client";

import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { ArrowRight } from "@/components/ui/form-icons";
import { SubdomainInput } from "@/components/ui/subdomain-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAnchor } from "@/components/ui/text-anchor";
import { usePlainField, validateFields } from "@/hooks/use-plain-field";
import { subdomainPattern } from "@/lib/subdomain";

const normalize = (value: string) => value.trim().toLowerCase();

function subdomainProblem(value: string): string | undefined {
  const subdomain = normalize(value);
  if (!subdomain) return "Enter the subdomain of your workspace";
  if (!subdomainPattern.test(subdomain))
    return "A subdomain has only letters, digits and hyphens, such as acme";
  return;
}

/** Leads from the root domain to the sign-in page of a workspace. */
export function WorkspaceFinder({ scheme, rootDomain }: { scheme: string; rootDomain: string }) {
  const subdomain = usePlainField(subdomainProblem);
  const open = () => {
    if (!validateFields(subdomain)) return;
    window.location.assign(`${scheme}://${normalize(subdomain.read())}.${rootDomain}/login`);
  };

  return (
    <Form onSubmit={open} className="min-w-0 rounded-xl border border-line bg-surface p-5 sm:p-6">
      <h2 className="font-semibold text-base">Find your workspace</h2>
      <p className="mt-1 mb-4 text-subtle">You sign in on the subdomain of your organization.</p>
      <Field label="Workspace subdomain" error={subdomain.error}>
        {(control) => (
          <SubdomainInput
            {...control}
            {...subdomain.props}
            name="subdomain"
            suffix={`.${rootDomain}`}
            autoComplete="organization"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="acme"
          />
        )}
      </Field>
      <SubmitButton size="large" className="mt-4 w-full">
        Continue
        <ArrowRight aria-hidden />
      </SubmitButton>
      <p className="mt-4 text-subtle">
        Not sure of the subdomain? <TextAnchor href="/workspaces">Email me my workspaces</TextAnchor>
      </p>
    </Form>
  );
}
