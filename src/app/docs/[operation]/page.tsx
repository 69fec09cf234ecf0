import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openApiDocument } from "@/api/openapi/document";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { operationOf } from "@/modules/api-reference/reference";
import { OperationView } from "@/modules/api-reference/ui/operation-view";
import { TryIt } from "@/modules/api-reference/ui/try-it";
import { getHost, getViewer } from "@/trpc/server";
import { throwNavigation } from "../../guards";
import { originOf } from "../origin";

export async function generateMetadata({ params }: PageProps<"/docs/[operation]">): Promise<Metadata> {
  return { title: (await findOperation(params))?.summary };
}

export default async function OperationPage({ params }: PageProps<"/docs/[operation]">) {
  const operation = await findOperation(params);
  if (!operation) notFound();
  const host = await getHost();
  const viewer = host.kind === "tenant" ? await getViewer().catch(throwNavigation) : null;
  const tryIt = viewer ? (
    <PageMessages page="docs/[operation]/page">
      <TryIt
        // Another operation is another form.
        key={operation.id}
        operation={operation}
        organizationName={viewer.organization.name}
        origin={originOf(host)}
      />
    </PageMessages>
  ) : (
    <NotSignedIn next={host.kind === "tenant" ? `/docs/${operation.id}` : null} />
  );
  const [document, t] = await Promise.all([openApiDocument(), getTranslations("apiReference")]);
  return <OperationView document={document} operation={operation} tryIt={tryIt} t={t} />;
}

async function findOperation(params: PageProps<"/docs/[operation]">["params"]) {
  const { operation } = await params;
  return operationOf(await openApiDocument(), decodeURIComponent(operation));
}

async function NotSignedIn({ next }: { next: string | null }) {
  const t = await getTranslations("apiReference");
  return (
    <Card title={t("tryIt.title")}>
      <div className="space-y-3 p-4">
        <p className="text-subtle">{next ? t("tryIt.usesSession") : t("tryIt.onlyInWorkspace")}</p>
        {next && (
          <ButtonLink href={`/login?next=${encodeURIComponent(next)}`} variant="primary">
            {t("tryIt.signIn")}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
