"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BarChart } from "@/components/charts/bar-chart";
import { TimeChart } from "@/components/charts/time-chart";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Link } from "@/components/ui/link";
import { Loaded } from "@/components/ui/loaded";
import { RowLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format";
import { ActivityItems } from "@/modules/audit/activity/ui/activity-items";
import { SampleDataNotice } from "@/modules/catalogue/sample-data/ui/sample-data-notice";
import { roleLabels } from "@/modules/members/people/ui/role-labels";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { Overview } from "../dashboard.schema";
import type { Period } from "../periods";
import { OrganizationAttention } from "./attention";
import { GettingStarted, useIsGettingStarted } from "./getting-started";
import { PeriodLinks } from "./period-links";
import { Stats } from "./stats";

/** The statistics of the organization that the viewer may see. */
export function Dashboard({ days }: { days: Period }) {
  const query = useQuery(useTRPC().dashboard.overview.queryOptions({ days }));
  return (
    <Loaded query={query} failure="The overview could not be loaded" skeleton="h-96">
      {(overview) => <OverviewOf overview={overview} days={days} />}
    </Loaded>
  );
}

function OverviewOf({ overview: data, days }: { overview: Overview; days: Period }) {
  const isGettingStarted = useIsGettingStarted(data.gettingStarted);
  const isNew = isGettingStarted && data.products.total === 0 && data.products.totalBefore === 0;
  return (
    <>
      {isGettingStarted && data.gettingStarted && <GettingStarted done={data.gettingStarted} />}
      {!isNew && <Contents overview={data} days={days} />}
    </>
  );
}

function Contents({ overview, days }: { overview: Overview; days: Period }) {
  const { products, sampleProducts, stock, byRole, changes, byPerson } = overview;
  return (
    <>
      {sampleProducts ? <SampleDataNotice products={sampleProducts} /> : null}
      <OrganizationAttention attention={overview.attention} />
      <PeriodLinks days={days} />
      <Stats overview={overview} days={days} />
      {/* A card without a neighbour takes the whole row. */}
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:[&>:last-child:nth-child(odd)]:col-span-2">
        <TimeChart
          title="Products over time"
          caption="Number of products at the end of each day."
          times={overview.days}
          step="day"
          kind="area"
          series={[{ label: "Products", values: products.byDay }]}
          empty="No products in this period."
        />
        {changes && (
          <TimeChart
            title={changes.of === "clients" ? "Client activity by day" : "Activity by day"}
            caption="Number of changes on each day."
            times={overview.days}
            step="day"
            kind="bar"
            series={[{ label: "Changes", values: changes.byDay }]}
            empty="No changes in this period."
          />
        )}
        {byPerson && (
          <BarChart
            title="Activity by person"
            caption="People with the most changes in this period."
            head={["Person", "Changes"]}
            bars={byPerson.map(({ id, name, count }) => ({
              key: id,
              label: name,
              value: count,
              href: `/dashboard/users/${id}`,
            }))}
            empty="No changes in this period."
          />
        )}
        {byRole && (
          <BarChart
            title="People by role"
            caption="Active people with each role. People with several roles count for each."
            head={["Role", "People"]}
            bars={byRole.map(({ role, count }) => ({
              label: roleLabels[role].name,
              value: count,
              href: `/dashboard/users?role=${role}`,
            }))}
          />
        )}
        {stock && (
          <ProductRows
            title="Lowest stock"
            action={<All href="/dashboard/products?sort=stock">Sort all by stock</All>}
            products={stock.lowest}
            note={(product) => <InStock stock={product.stock} />}
          />
        )}
        {changes && changes.recent.length > 0 && (
          <Card title="Recent activity" action={<All href="/dashboard/activity">All activity</All>}>
            <ActivityItems items={changes.recent} />
          </Card>
        )}
        <ProductRows
          title="New products"
          action={<All href="/dashboard/products?sort=-createdAt">All products</All>}
          products={products.latest}
          note={({ createdAt }) => <DateTime value={createdAt} />}
        />
      </div>
    </>
  );
}

const All = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} className="rounded text-link hover:underline">
    {children}
  </Link>
);

interface ProductRowsProps<Product> {
  title: string;
  action: ReactNode;
  products: Product[];
  /** Beside the name. */
  note: (product: Product) => ReactNode;
}

function ProductRows<Product extends { id: number; name: string }>({
  title,
  action,
  products,
  note,
}: ProductRowsProps<Product>) {
  return (
    <Card title={title} action={action}>
      {products.length === 0 && <p className="px-4 py-10 text-center text-subtle">No products yet.</p>}
      <ul className="divide-y divide-line">
        {products.map((product) => (
          <li
            key={product.id}
            className="relative flex min-h-11 items-center justify-between gap-4 px-4 py-1.5 hover:bg-muted/60 compact:min-h-8"
          >
            <RowLink href={`/dashboard/products/${product.id}`} className="min-w-0 truncate">
              {product.name}
            </RowLink>
            <span className="shrink-0 text-subtle">{note(product)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function InStock({ stock }: { stock: number }) {
  const { locale } = useViewer().organization;
  if (stock === 0) return <Badge tone="warning">Out of stock</Badge>;
  return <span suppressHydrationWarning>{formatCount(stock, locale)} in stock</span>;
}
