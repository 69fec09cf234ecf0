import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { BookOpen } from "@/components/ui/icons";
import type { Translator } from "@/i18n/translations";
import { CurlExample } from "./curl-example";

interface ApiAccessCardProps {
  t: Translator<"apiAccess">;
  apiUrl: string;
  /** The rate limit of each key, per minute. */
  requestsPerMinute: number;
}

/** The base URL of the API, and how to call it. */
export function ApiAccessCard({ t, apiUrl, requestsPerMinute }: ApiAccessCardProps) {
  return (
    <Card
      title={t("title")}
      action={
        <ButtonLink href="/docs">
          <BookOpen aria-hidden />
          {t("reference")}
        </ButtonLink>
      }
    >
      <div className="flex flex-col gap-4 p-4">
        <dl className="grid gap-4 sm:grid-cols-2">
          <Entry label={t("baseUrl")}>
            <code className="break-all font-mono text-xs">{apiUrl}</code>
          </Entry>
          <Entry label={t("limit")}>{t("requestsPerMinute", { requests: requestsPerMinute })}</Entry>
        </dl>
        <CurlExample apiUrl={apiUrl} title={t("example")} copyLabel={t("copyExample")} />
      </div>
    </Card>
  );
}
