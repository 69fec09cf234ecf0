import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { Translator } from "@/i18n/translations";
import type { OpenApi } from "../openapi";
import type { OperationEntry, ParameterEntry, ResponseEntry } from "../reference";
import { CodeBlock } from "./code-block";
import { MethodBadge } from "./method-badge";
import { Inline, Prose } from "./prose";
import { NamedValue, SchemaFields } from "./schema-fields";

interface OperationViewProps {
  document: OpenApi;
  operation: OperationEntry;
  /** The form that sends the request, or what is shown instead. */
  tryIt: ReactNode;
  t: Translator<"apiReference">;
}

/** The parameters, body and responses of an operation. */
export function OperationView({ document, operation, tryIt, t }: OperationViewProps) {
  const { method, path, summary, description, parameters, body, responses, needsSignIn } = operation;
  return (
    <article>
      <h1 lang="en" className="text-balance font-semibold text-2xl tracking-tight">
        {summary}
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <MethodBadge method={method} />
        <code className="break-all font-mono">{path}</code>
      </p>
      <div lang="en" className="mt-3 space-y-2">
        <Prose text={description} />
      </div>
      <p className="mt-3 text-subtle">{needsSignIn ? t("needsSignIn") : t("needsNothing")}</p>
      <div className="mt-6 space-y-6">
        <Parameters document={document} parameters={parameters} t={t} />
        {body && (
          <Card title={body.required ? t("body") : t("optionalBody")}>
            <div className="space-y-3 px-4 py-2">
              <SchemaFields document={document} schema={body.schema} t={t} />
              {body.example !== undefined && <Example label={t("exampleBody")} value={body.example} t={t} />}
            </div>
          </Card>
        )}
        {tryIt}
        <Card title={t("responses")}>
          <ul className="divide-y divide-line">
            {responses.map((response) => (
              <li key={response.status}>
                <ResponseDetails document={document} response={response} t={t} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </article>
  );
}

const locations = ["path", "query", "header"] as const;

interface PartProps {
  document: OpenApi;
  t: Translator<"apiReference">;
}

function Parameters({ document, t, parameters }: PartProps & { parameters: ParameterEntry[] }) {
  return locations.map((location) => {
    const here = parameters.filter((parameter) => parameter.in === location);
    if (here.length === 0) return null;
    return (
      <Card title={t(`parameters.${location}`)} key={location}>
        <ul className="divide-y divide-line px-4">
          {here.map(({ name, required, schema, description }) => (
            <li key={name} className="py-2.5">
              <NamedValue
                document={document}
                t={t}
                name={name}
                required={required}
                schema={schema}
                description={description}
              />
            </li>
          ))}
        </ul>
      </Card>
    );
  });
}

function ResponseDetails({ document, t, response }: PartProps & { response: ResponseEntry }) {
  const { status, description, headers, schema, example } = response;
  // Most people come for the successful response.
  const isExpected = status.startsWith("2");
  return (
    <details open={isExpected} className="px-4">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 rounded py-2">
        <code className={isExpected ? "font-mono text-success-text" : "font-mono text-danger-text"}>
          {status}
        </code>
        <span lang="en" className="min-w-0 flex-1">
          <Inline text={description} />
        </span>
      </summary>
      <div className="space-y-3 pb-4">
        {headers.length > 0 && (
          <dl className="grid gap-x-3 gap-y-1 text-xs sm:grid-cols-[12rem_1fr]">
            {headers.map((header) => (
              <div key={header.name} className="contents">
                <dt className="break-all font-mono">{header.name}</dt>
                <dd lang="en" className="text-subtle">
                  <Inline text={header.description ?? ""} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {schema && <SchemaFields document={document} schema={schema} t={t} />}
        {example !== undefined && <Example label={t("exampleOf", { status })} value={example} t={t} />}
      </div>
    </details>
  );
}

const Example = ({ label, value, t }: { label: string; value: unknown; t: PartProps["t"] }) => (
  <CodeBlock label={label} copyLabel={t("copy")} code={JSON.stringify(value, null, 2)} />
);
