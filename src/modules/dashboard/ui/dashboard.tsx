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
import { useTranslations } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import { ActivityItems } from "@/modules/audit/activity/ui/activity-items";
import { SampleDataNotice } from "@/modules/catalogue/sample-data/ui/sample-data-notice";
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
  const t = useTranslations("dashboard");
  const query = useQuery(useTRPC().dashboard.overview.queryOptions({ days }));
  return (
    <Loaded query={query} failure={t("loadingFailed")} skeleton="h-96">
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
  const t = useTranslations("dashboard");
  const tRoles = useTranslations("roles");
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
          title={t("charts.productsOverTime")}
          caption={t("charts.productsCaption")}
          times={overview.days}
          step="day"
          kind="area"
          series={[{ label: t("charts.products"), values: products.byDay }]}
          empty={t("charts.noProducts")}
        />
        {changes && (
          <TimeChart
            title={changes.of === "clients" ? t("charts.clientActivityByDay") : t("charts.activityByDay")}
            caption={t("charts.activityCaption")}
            times={overview.days}
            step="day"
            kind="bar"
            series={[{ label: t("charts.changes"), values: changes.byDay }]}
            empty={t("charts.noChanges")}
          />
        )}
        {byPerson && (
          <BarChart
            title={t("charts.activityByPerson")}
            caption={t("charts.byPersonCaption")}
            head={[t("charts.person"), t("charts.changes")]}
            bars={byPerson.map(({ id, name, count }) => ({
              key: id,
              label: name,
              value: count,
              href: `/dashboard/users/${id}`,
            }))}
            empty={t("charts.noChanges")}
          />
        )}
        {byRole && (
          <BarChart
            title={t("charts.peopleByRole")}
            caption={t("charts.byRoleCaption")}
            head={[t("charts.role"), t("charts.people")]}
            bars={byRole.map(({ role, count }) => ({
              label: tRoles(`role.${role}.name`),
              value: count,
              href: `/dashboard/users?role=${role}`,
            }))}
          />
        )}
        {stock && (
          <ProductRows
            title={t("lists.lowestStock")}
            action={<All href="/dashboard/products?sort=stock">{t("lists.sortByStock")}</All>}
            products={stock.lowest}
            note={(product) => <InStock stock={product.stock} />}
          />
        )}
        {changes && changes.recent.length > 0 && (
          <Card
            title={t("lists.recentActivity")}
            action={<All href="/dashboard/activity">{t("lists.allActivity")}</All>}
          >
            <ActivityItems items={changes.recent} />
          </Card>
        )}
        <ProductRows
          title={t("lists.newProducts")}
          action={<All href="/dashboard/products?sort=-createdAt">{t("lists.allProducts")}</All>}
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
  const t = useTranslations("dashboard");
  return (
    <Card title={title} action={action}>
      {products.length === 0 && <p className="px-4 py-10 text-center text-subtle">{t("lists.noProducts")}</p>}
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
  const t = useTranslations("dashboard");
  const { locale } = useViewer().organization;
  if (stock === 0) return <Badge tone="warning">{t("lists.outOfStock")}</Badge>;
  return <span suppressHydrationWarning>{t("lists.inStock", { stock: formatCount(stock, locale) })}</span>;
}
