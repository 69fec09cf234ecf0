import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { shorten } from "@/lib/cut";
import { formatCount } from "@/lib/format";
import { lowStockBelow } from "@/lib/low-stock";
import { composeMail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";
import type { LowProduct } from "./low-stock-products";

/** Named in one mail; the list has all of them. */
const maxNamed = 20;
const nameLength = 80;

/** To a person who wants to know: what has become low or run out since the last such mail. */
export function lowStockMail(tenant: Tenant, language: Language, products: LowProduct[]) {
  const t = translationsOf(language, "lowStockMail");
  const written = (count: number) => formatCount(count, tenant.locale);
  const count = products.length;
  const more = count - maxNamed;
  return composeMail({
    language,
    kind: "low-stock",
    isSecret: false,
    subject: t("subject", { count, shown: written(count), organization: tenant.name }),
    sender: tenant,
    heading: t("heading", { count, shown: written(count) }),
    paragraphs: [
      ...products.slice(0, maxNamed).map(({ name, sku, stock, minimumStock }) =>
        t(stock === 0 ? "out" : "low", {
          name: shorten(name, nameLength),
          sku,
          stock: written(stock),
          minimum: written(minimumStock ?? lowStockBelow),
        }),
      ),
      ...(more > 0 ? [t("more", { count: more, shown: written(more) })] : []),
    ],
    links: [
      { label: t("list"), url: tenantUrl(tenant.subdomain, "/dashboard/products?stock=low") },
      { label: t("settings"), url: tenantUrl(tenant.subdomain, "/dashboard/settings/profile#low-stock") },
    ],
    footnote: t("footnote"),
  });
}
