import { openApiDocument } from "@/api/openapi/document";
import { TextAnchor } from "@/components/ui/text-anchor";
import { groupsOf } from "@/modules/api-reference/reference";
import { CodeBlock } from "@/modules/api-reference/ui/code-block";
import { OperationList } from "@/modules/api-reference/ui/operation-list";
import { Prose } from "@/modules/api-reference/ui/prose";
import { getHost } from "@/trpc/server";
import { originOf } from "./origin";

export default async function DocsPage() {
  const document = await openApiDocument();
  const origin = originOf(await getHost());
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">API reference</h1>
      <div className="mt-3 max-w-prose space-y-3 text-pretty">
        <Prose text={document.info.description} />
        <p>
          Authenticate with <code className="font-mono text-sm">Authorization: Bearer</code> and an API key or
          an access token. Responses are JSON in an envelope: <code className="font-mono text-sm">data</code>{" "}
          holds the result; if the request fails, <code className="font-mono text-sm">error</code> and{" "}
          <code className="font-mono text-sm">message</code> say why.
        </p>
        <p>
          Download the OpenAPI 3.1 document: <TextAnchor href="/api/openapi.json">openapi.json</TextAnchor>
        </p>
      </div>
      <div className="mt-5 max-w-2xl">
        <CodeBlock
          label="Your first request"
          code={`curl '${origin}/api/v1/products?limit=5' \\\n  -H "Authorization: Bearer $MMR_API_KEY"`}
        />
      </div>
      <OperationList groups={groupsOf(document)} />
    </>
  );
}
