import { rowKeysHelp, useRowKeys } from "@/components/lists/use-row-keys";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { LinkPending } from "@/components/ui/link-pending";
import { SortableHead, Table, TableCell, TableHead, TableRow, TableRowHead } from "@/components/ui/table";
import { TableFrame } from "@/components/ui/table-frame";
import { RowLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import type { ListedTenant, TenantSort } from "../tenants.schema";

interface TenantTableProps {
  tenants: ListedTenant[];
  sort: TenantSort;
  onSort: (sort: TenantSort) => void;
}

/** The table, from tablets upwards. */
export function TenantTable({ tenants, sort, onSort }: TenantTableProps) {
  const t = useTranslations("tenants");
  const head = { sort, onSort };
  const rows = useRowKeys();
  const { locale } = useViewer().organization;
  return (
    <TableFrame className="hidden md:block">
      <Table className="min-w-187 table-fixed">
        <caption className="sr-only">
          {t("caption")} {rowKeysHelp}
        </caption>
        <thead>
          <tr>
            <SortableHead {...head} label={t("columns.name")} sorts={["name", "-name"]} />
            <SortableHead
              {...head}
              label={t("columns.subdomain")}
              sorts={["subdomain", "-subdomain"]}
              className="w-32"
            />
            <TableHead className="w-20 text-end">{t("columns.people")}</TableHead>
            <TableHead className="w-22 text-end">{t("columns.products")}</TableHead>
            <TableHead className="w-31">{t("columns.lastActivity")}</TableHead>
            <SortableHead
              {...head}
              label={t("columns.created")}
              sorts={["createdAt", "-createdAt"]}
              className="w-31"
            />
          </tr>
        </thead>
        <tbody ref={rows}>
          {tenants.map((tenant) => (
            <TableRow key={tenant.id}>
              <TableRowHead>
                <span className="flex items-center gap-2.5">
                  {/* The link covers the whole row. */}
                  <RowLink href={`/platform/tenants/${tenant.id}`} className="line-clamp-2 min-w-0">
                    {tenant.name}
                    <LinkPending className="ms-2 inline-block align-middle text-subtle" />
                  </RowLink>
                  <TenantState tenant={tenant} />
                </span>
              </TableRowHead>
              <TableCell className="truncate text-subtle">{tenant.subdomain}</TableCell>
              <TableCell className="text-end tabular-nums">
                {formatCount(tenant.activeUsers, locale)}
              </TableCell>
              <TableCell className="text-end tabular-nums">{formatCount(tenant.products, locale)}</TableCell>
              <TableCell className="whitespace-nowrap text-subtle">
                <LastActivity at={tenant.lastActivityAt} />
              </TableCell>
              <TableCell className="whitespace-nowrap text-subtle">
                <DateTime value={tenant.createdAt} />
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

/** The cards, on phones. */
export function TenantCards({ tenants }: { tenants: ListedTenant[] }) {
  const t = useTranslations("tenants");
  const rows = useRowKeys();
  const { locale } = useViewer().organization;
  const counted = (count: number) => ({ count, shown: formatCount(count, locale) });
  return (
    <ul ref={rows} className="divide-y divide-line md:hidden">
      {tenants.map((tenant) => (
        <li key={tenant.id} className="relative px-4 py-3">
          <span className="flex items-center gap-2">
            <RowLink href={`/platform/tenants/${tenant.id}`} className="min-w-0 break-words">
              {tenant.name}
            </RowLink>
            <TenantState tenant={tenant} />
          </span>
          <p className="mt-0.5 truncate text-subtle text-xs">{tenant.subdomain}</p>
          <p className="mt-1.5 text-subtle">
            {t("people", counted(tenant.activeUsers))} · {t("products", counted(tenant.products))} ·{" "}
            <LastActivity at={tenant.lastActivityAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Nothing for active customers, the normal case. */
export function TenantState({ tenant }: { tenant: Pick<ListedTenant, "isActive" | "demoUntil"> }) {
  const t = useTranslations("tenants");
  return (
    <>
      {tenant.demoUntil && <Badge>{t("demo")}</Badge>}
      {!tenant.isActive && <Badge tone="warning">{t("suspended")}</Badge>}
    </>
  );
}

export function LastActivity({ at }: { at: string | null }) {
  const t = useTranslations("tenants");
  return at ? <DateTime value={at} /> : t("noActivity");
}
