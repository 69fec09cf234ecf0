import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Logo } from "@/components/ui/logo";
import { FindWorkspaces } from "@/modules/workspaces/ui/find-workspaces";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../../root-url";

export const metadata: Metadata = { title: "Find your workspaces" };

export default async function WorkspacesPage() {
  const { kind } = await getHost();
  if (kind !== "root") redirect(rootUrl("/workspaces"));
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-6 py-12">
      <Logo className="mb-6 size-9" />
      <h1 className="text-balance font-semibold text-2xl tracking-tight">Find your workspaces</h1>
      <p className="mt-1 mb-6 text-pretty text-subtle">
        We send you the address of each workspace in which you have an account. Know it already?{" "}
        <a href={rootUrl()} className="rounded text-link underline underline-offset-4">
          Enter its name
        </a>
      </p>
      <TRPCReactProvider csrfToken={null}>
        <FindWorkspaces />
      </TRPCReactProvider>
    </main>
  );
}
