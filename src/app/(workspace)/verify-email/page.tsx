import type { Metadata } from "next";
import { Logo } from "@/components/ui/logo";
import { VerifyEmail } from "@/modules/auth/ui/verify-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../../guards";

export const metadata: Metadata = { title: "Verify your e-mail address", robots: { index: false } };

export default async function VerifyEmailPage() {
  const tenant = await requireTenant();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-6 py-12">
      <Logo className="mb-6 size-9" />
      <h1 className="text-balance font-semibold text-2xl tracking-tight">Verify your e-mail address</h1>
      <p className="mt-1 mb-5 break-words text-pretty text-subtle">
        It belongs to your account at {tenant.name}. Once it is verified you can invite others.
      </p>
      <TRPCReactProvider csrfToken={null}>
        <VerifyEmail />
      </TRPCReactProvider>
    </main>
  );
}
