import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Card } from "@/components/ui/card";
import { CircleAlert, CircleCheck } from "@/components/ui/page-icons";
import type { Messages } from "@/i18n/messages";
import { getTranslations } from "@/i18n/page-language";
import { cn } from "@/lib/cn";
import { checkReadiness, type Readiness } from "@/server/readiness";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../root-url";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statusPage");
  return { title: t("pageTitle") };
}

/** What people do, and what it needs. */
const services: { name: keyof Messages["statusPage"]["services"]; needs: (keyof Readiness)[] }[] = [
  { name: "open", needs: ["database", "schema"] },
  { name: "signIn", needs: ["database", "schema", "redis"] },
  { name: "save", needs: ["database", "schema", "redis", "writes"] },
];

/** Whether the service works, for everyone. On the root domain, whose pages need none of what may be down. */
export default async function StatusPage() {
  await connection();
  if ((await getHost()).kind !== "root") redirect(rootUrl("/status"));
  const t = await getTranslations("statusPage");
  const readiness = await checkReadiness();
  const states = services.map(({ name, needs }) => ({
    name,
    isWorking: needs.every((need) => readiness[need] === "up"),
  }));
  const isWell = states.every(({ isWorking }) => isWorking);
  return (
    <SignedOutPage
      wide
      title={isWell ? t("well") : t("unwell")}
      description={isWell ? t("wellChecked") : t("unwellChecked")}
    >
      <Card>
        <ul className="divide-y divide-line">
          {states.map(({ name, isWorking }) => {
            const Icon = isWorking ? CircleCheck : CircleAlert;
            return (
              <li key={name} className="flex items-center gap-3 px-4 py-3">
                <Icon
                  aria-hidden
                  className={cn("size-5 shrink-0", isWorking ? "text-success-text" : "text-danger-text")}
                />
                <span className="flex-1 font-medium">{t(`services.${name}`)}</span>
                <span className="text-subtle">{isWorking ? t("operational") : t("unavailable")}</span>
              </li>
            );
          })}
        </ul>
      </Card>
    </SignedOutPage>
  );
}
