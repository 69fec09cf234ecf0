import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageMessages } from "@/i18n/page-messages";
import { ForgotPasswordForm } from "@/modules/accounts/recovery/ui/forgot-password-form";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "Forgot password" };

export default async function ForgotPasswordPage() {
  if ((await getHost()).kind === "root") redirect("/");
  const tenant = await requireTenant();
  return (
    <SignedOutPage
      organization={tenant}
      title="Forgot your password?"
      description={`For your account at ${tenant.name}.`}
    >
      <PageMessages page="forgot-password/page">
        <TRPCReactProvider csrfToken={null}>
          <ForgotPasswordForm />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
