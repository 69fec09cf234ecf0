import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Logo } from "@/components/ui/logo";
import { env } from "@/env";
import { SignUpForm } from "@/modules/sign-up/ui/sign-up-form";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../../root-url";

export const metadata: Metadata = { title: "Create a workspace" };

export default async function SignUpPage() {
  const { kind } = await getHost();
  if (kind !== "root") redirect(rootUrl("/signup"));
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-6 py-12">
      <Logo className="mb-6 size-9" />
      <h1 className="text-balance font-semibold text-2xl tracking-tight">Create a workspace</h1>
      <p className="mt-1 mb-6 text-pretty text-subtle">
        For your organization, at an address of its own. You become its administrator. Already there?{" "}
        <a href={rootUrl()} className="rounded text-link underline underline-offset-4">
          Find your workspace
        </a>
      </p>
      <TRPCReactProvider csrfToken={null}>
        <SignUpForm rootDomain={env().ROOT_DOMAIN} />
      </TRPCReactProvider>
    </main>
  );
}
