import { Plus } from "lucide-react";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/permissions";
import { VerifyEmailBanner } from "@/modules/auth/ui/verify-email-banner";
import { Dashboard } from "@/modules/dashboard/ui/dashboard";
import { loadPeriod } from "@/modules/dashboard/ui/period-params";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../guards";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ user, organization }, { days }] = await Promise.all([
    requireViewer("/dashboard", "profile:read"),
    loadPeriod(searchParams),
  ]);
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.dashboard.overview.queryOptions({ days })),
    queryClient.prefetchQuery(trpc.auth.emailVerification.queryOptions()),
  ]);
  return (
    <>
      <HydrateClient>
        <VerifyEmailBanner />
      </HydrateClient>
      <PageHeader
        title={`Hello, ${user.firstName}`}
        description={`This is how ${organization.name} is doing.`}
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
        <Dashboard days={days} />
      </HydrateClient>
    </>
  );
}
