"use client";

import { useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input, Textarea } from "@/components/ui/input";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { errorMessage } from "@/trpc/errors";
import type { OperationEntry } from "../reference";
import { curlOf, fieldName, isChange, type Problem, prepare, type Typed } from "../request";
import { CodeBlock } from "./code-block";
import { type ReceivedResponse, send } from "./send";

interface TryItProps {
  operation: OperationEntry;
  /** Whose data the request reads and changes. */
  organizationName: string;
  /** Scheme and host of the page, as programs reach it. */
  origin: string;
}

/** The request as a form, sent with the session of the page. */
export function TryIt({ operation, organizationName, origin }: TryItProps) {
  const t = useTranslations("apiConsole");
  const { method, parameters, body, needsSignIn } = operation;
  const [typed, setTyped] = useState<Typed>(() => startOf(operation));
  const [problems, setProblems] = useState<Problem[]>([]);
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<ReceivedResponse | "unreachable">();
  const form = useRef<HTMLFormElement>(null);
  const prepared = prepare(operation, typed, t);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const submit = async () => {
    if (!("request" in prepared)) {
      setProblems(prepared.problems);
      const [first] = prepared.problems;
      form.current?.querySelector<HTMLElement>(`[name="${first?.field}"]`)?.focus();
      return;
    }
    setProblems([]);
    setSending(true);
    setOutcome(await send(prepared.request).catch(() => "unreachable" as const));
    setSending(false);
  };

  return (
    <Card title={t("title")}>
      <Form ref={form} className="space-y-4 p-4" onSubmit={submit}>
        <p className="text-subtle">
          {t(isChange(method) ? "sentChange" : "sent", { organization: organizationName })}
        </p>
        {parameters.length > 0 && (
          <div className="grid gap-4 sm:grid-cols-2">
            {parameters.map((parameter) => {
              const name = fieldName(parameter);
              return (
                <Field
                  key={name}
                  label={parameter.name}
                  optional={!parameter.required}
                  error={problemOf(name)}
                >
                  {(control) => (
                    <Input
                      {...control}
                      name={name}
                      autoComplete="off"
                      value={typed.parameters[name] ?? ""}
                      onChange={({ target }) =>
                        setTyped({ ...typed, parameters: { ...typed.parameters, [name]: target.value } })
                      }
                    />
                  )}
                </Field>
              );
            })}
          </div>
        )}
        {body && (
          <Field label={t("body")} optional={!body.required} error={problemOf("body")}>
            {(control) => (
              <Textarea
                {...control}
                name="body"
                spellCheck={false}
                value={typed.body}
                onChange={({ target }) => setTyped({ ...typed, body: target.value })}
                className="max-h-96 font-mono md:text-xs"
              />
            )}
          </Field>
        )}
        {"request" in prepared && (
          <CodeBlock
            label={t("curl")}
            copyLabel={t("copy")}
            code={curlOf(prepared.request, { origin, needsSignIn })}
          />
        )}
        <Button type="submit" variant="primary" pending={isSending}>
          {t("send", { method: method.toUpperCase() })}
        </Button>
      </Form>
      <div aria-live="polite">{outcome && <Outcome outcome={outcome} />}</div>
    </Card>
  );
}

/** The document's examples: a request that can be sent as it is, unless it needs an id. */
function startOf({ parameters, body }: OperationEntry): Typed {
  return {
    parameters: Object.fromEntries(
      parameters
        .filter(({ in: location, example }) => location === "path" && example !== undefined)
        .map((parameter) => [fieldName(parameter), String(parameter.example)]),
    ),
    body: body?.example === undefined ? "" : JSON.stringify(body.example, null, 2),
  };
}

function Outcome({ outcome }: { outcome: ReceivedResponse | "unreachable" }) {
  const t = useTranslations("apiConsole");
  if (outcome === "unreachable") {
    return (
      <div className="px-4 pb-4">
        <Alert title={t("noResponse")}>{errorMessage(undefined)}</Alert>
      </div>
    );
  }
  const { status, statusText, milliseconds, headers, body } = outcome;
  return (
    <div className="space-y-4 border-line border-t p-4">
      <p>
        <strong className={cn("font-mono", status < 400 ? "text-success-text" : "text-danger-text")}>
          {status} {statusText}
        </strong>{" "}
        <span className="text-subtle">{t("duration", { milliseconds })}</span>
      </p>
      {body && <CodeBlock label={t("responseBody")} copyLabel={t("copy")} code={body} />}
      <details>
        <summary className="cursor-pointer rounded text-link">{t("responseHeaders")}</summary>
        <dl className="mt-2 grid gap-x-3 gap-y-1 text-xs sm:grid-cols-[14rem_1fr]">
          {headers.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="break-all font-mono">{name}</dt>
              <dd className="break-all text-subtle">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
