import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/ui/account-page";
import { ForgotPasswordForm } from "@/modules/accounts/recovery/ui/forgot-password-form";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";

export const metadata: Metadata = { title: "Forgot password" };

export default async function ForgotPasswordPage() {
  if ((await getHost()).kind === "root") redirect("/");
  const tenant = await requireTenant();
  return (
    <AccountPage
      organization={tenant}
      title="Forgot your password?"
      description={`For your account at ${tenant.name}.`}
    >
      <TRPCReactProvider csrfToken={null}>
        <ForgotPasswordForm />
      </TRPCReactProvider>
    </AccountPage>
  );
}
