import { Plus } from "lucide-react";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/permissions";
import { VerifyEmailBanner } from "@/modules/auth/ui/verify-email-banner";
import { latestChanges, lowestStock } from "@/modules/products/ui/overview-input";
import { ProductOverview } from "@/modules/products/ui/product-overview";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../guards";

export default async function OverviewPage() {
  const { user, organization } = await requireViewer("/dashboard", "profile:read");
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.products.list.queryOptions(latestChanges)),
    queryClient.prefetchQuery(trpc.products.list.queryOptions(lowestStock)),
    queryClient.prefetchQuery(trpc.auth.emailVerification.queryOptions()),
  ]);
  return (
    <>
      <HydrateClient>
        <VerifyEmailBanner />
      </HydrateClient>
      <PageHeader
        title={`Welcome back, ${user.firstName}`}
        description={`Here is what changed in ${organization.name}.`}
        actions={
          <>
            <Button asChild>
              <Link href="/dashboard/products">Browse products</Link>
            </Button>
            {can(user, "products:write") && (
              <Button asChild variant="primary">
                <Link href="/dashboard/products/create">
                  <Plus aria-hidden />
                  Create product
                </Link>
              </Button>
            )}
          </>
        }
      />
      <HydrateClient>
        <ProductOverview />
      </HydrateClient>
    </>
  );
}
