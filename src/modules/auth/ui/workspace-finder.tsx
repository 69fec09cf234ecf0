"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { ArrowRight } from "lucide-react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Field } from "@/components/ui/field";
import { controlClasses } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { cn } from "@/lib/cn";
import { register } from "@/lib/register";

const workspace = z.object({
  name: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Enter the name of your workspace")
    .regex(
      /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/,
      "A workspace name has letters, digits and hyphens only, such as acme",
    ),
});

/** Leads from the root domain to the sign-in page of a workspace. */
export function WorkspaceFinder({ scheme, rootDomain }: { scheme: string; rootDomain: string }) {
  const form = useForm({ resolver: zodResolver(workspace), defaultValues: { name: "" } });
  const submit = form.handleSubmit(({ name }) =>
    window.location.assign(`${scheme}://${name}.${rootDomain}/login`),
  );

  return (
    <form
      noValidate
      onSubmit={submit}
      className="min-w-0 rounded-xl border border-line bg-surface p-5 sm:p-6"
    >
      <h2 className="font-semibold text-base">Find your workspace</h2>
      <p className="mt-1 mb-4 text-subtle">You sign in at the address of your organization.</p>
      <Field label="Workspace name" error={form.formState.errors.name?.message}>
        {(control) => (
          <div
            className={cn(
              controlClasses,
              "flex h-10 items-center overflow-hidden has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link",
            )}
          >
            <input
              {...control}
              {...register(form, "name")}
              autoComplete="organization"
              autoCapitalize="none"
              spellCheck={false}
              placeholder="acme"
              className="h-full min-w-0 flex-1 bg-transparent px-3 outline-none placeholder:text-subtle"
            />
            <span className="max-w-[60%] shrink-0 truncate border-line border-l bg-muted px-3 py-2.5 text-subtle">
              .{rootDomain}
            </span>
          </div>
        )}
      </Field>
      <SubmitButton size="large" className="mt-4 w-full">
        Continue
        <ArrowRight aria-hidden />
      </SubmitButton>
    </form>
  );
}
