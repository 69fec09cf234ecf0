import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
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
}

/** The parameters, body and responses of an operation. */
export function OperationView({ document, operation, tryIt }: OperationViewProps) {
  const { method, path, summary, description, parameters, body, responses, needsSignIn } = operation;
  return (
    <article>
      <h1 className="text-balance font-semibold text-2xl tracking-tight">{summary}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <MethodBadge method={method} />
        <code className="break-all font-mono">{path}</code>
      </p>
      <div className="mt-3 space-y-2">
        <Prose text={description} />
      </div>
      <p className="mt-3 text-subtle">
        {needsSignIn
          ? "Requires an access token or an API key, as a Bearer token."
          : "Requires no credentials."}
      </p>
      <div className="mt-6 space-y-6">
        <Parameters document={document} parameters={parameters} />
        {body && (
          <Card title={body.required ? "Body" : "Body (optional)"}>
            <div className="space-y-3 px-4 py-2">
              <SchemaFields document={document} schema={body.schema} />
              {body.example !== undefined && <Example label="Example body" value={body.example} />}
            </div>
          </Card>
        )}
        {tryIt}
        <Card title="Responses">
          <ul className="divide-y divide-line">
            {responses.map((response) => (
              <li key={response.status}>
                <ResponseDetails document={document} response={response} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </article>
  );
}

const titles = { path: "Path", query: "Query", header: "Headers" };

function Parameters({ document, parameters }: { document: OpenApi; parameters: ParameterEntry[] }) {
  return Object.entries(titles).map(([location, title]) => {
    const here = parameters.filter((parameter) => parameter.in === location);
    if (here.length === 0) return null;
    return (
      <Card title={title} key={location}>
        <ul className="divide-y divide-line px-4">
          {here.map(({ name, required, schema, description }) => (
            <li key={name} className="py-2.5">
              <NamedValue
                document={document}
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

function ResponseDetails({ document, response }: { document: OpenApi; response: ResponseEntry }) {
  const { status, description, headers, schema, example } = response;
  // Most people come for the successful response.
  const isExpected = status.startsWith("2");
  return (
    <details open={isExpected} className="px-4">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 rounded py-2">
        <code className={isExpected ? "font-mono text-success-text" : "font-mono text-danger-text"}>
          {status}
        </code>
        <span className="min-w-0 flex-1">
          <Inline text={description} />
        </span>
      </summary>
      <div className="space-y-3 pb-4">
        {headers.length > 0 && (
          <dl className="grid gap-x-3 gap-y-1 text-xs sm:grid-cols-[12rem_1fr]">
            {headers.map((header) => (
              <div key={header.name} className="contents">
                <dt className="break-all font-mono">{header.name}</dt>
                <dd className="text-subtle">
                  <Inline text={header.description ?? ""} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {schema && <SchemaFields document={document} schema={schema} />}
        {example !== undefined && <Example label={`Example of ${status}`} value={example} />}
      </div>
    </details>
  );
}

const Example = ({ label, value }: { label: string; value: unknown }) => (
  <CodeBlock label={label} code={JSON.stringify(value, null, 2)} />
);
