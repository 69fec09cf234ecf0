import { openApiDocument } from "@/api/openapi/document";
import { TextAnchor } from "@/components/ui/text-anchor";
import { getTranslations } from "@/i18n/page-language";
import { groupsOf } from "@/modules/api-reference/reference";
import { CodeBlock } from "@/modules/api-reference/ui/code-block";
import { OperationList } from "@/modules/api-reference/ui/operation-list";
import { Prose } from "@/modules/api-reference/ui/prose";
import { getHost } from "@/trpc/server";
import { originOf } from "./origin";

export default async function DocsPage() {
  const document = await openApiDocument();
  const origin = originOf(await getHost());
  const t = await getTranslations("apiReference");
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">{t("title")}</h1>
      <div className="mt-3 max-w-prose space-y-3 text-pretty">
        <div lang="en">
          <Prose text={document.info.description} />
        </div>
        <p>
          {t.rich("authentication", { code: (name) => <code className="font-mono text-sm">{name}</code> })}
        </p>
        <p>
          {t.rich("download", { link: (name) => <TextAnchor href="/api/openapi.json">{name}</TextAnchor> })}
        </p>
      </div>
      <div className="mt-5 max-w-2xl">
        <CodeBlock
          label={t("firstRequest")}
          copyLabel={t("copy")}
          code={`curl '${origin}/api/v1/products?limit=5' \\\n  -H "Authorization: Bearer $MMR_API_KEY"`}
        />
      </div>
      <OperationList groups={groupsOf(document)} />
    </>
  );
}
