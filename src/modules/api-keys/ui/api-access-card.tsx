import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { BookOpen } from "@/components/ui/icons";
import { CurlExample } from "./curl-example";

interface ApiAccessCardProps {
  apiUrl: string;
  /** The rate limit of each key, per minute. */
  requestsPerMinute: number;
}

/** The base URL of the API, and how to call it. */
export function ApiAccessCard({ apiUrl, requestsPerMinute }: ApiAccessCardProps) {
  return (
    <Card
      title="Call the API"
      action={
        <ButtonLink href="/docs">
          <BookOpen aria-hidden />
          API reference
        </ButtonLink>
      }
    >
      <div className="flex flex-col gap-4 p-4">
        <dl className="grid gap-4 sm:grid-cols-2">
          <Entry label="Base URL">
            <code className="break-all font-mono text-xs">{apiUrl}</code>
          </Entry>
          <Entry label="Limit">{requestsPerMinute} requests per minute for each key</Entry>
        </dl>
        <CurlExample apiUrl={apiUrl} />
      </div>
    </Card>
  );
}
