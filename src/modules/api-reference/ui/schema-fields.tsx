import { ChevronRight } from "@/components/ui/frame-icons";
import type { Translator } from "@/i18n/translations";
import type { OpenApi, Schema } from "../openapi";
import { constraintLabels, fieldsOf, shapesOf, typeLabel } from "../schema-labels";
import { Inline } from "./prose";

/** Deeper than any schema of ours that does not contain itself. */
const deepest = 6;

interface SchemaFieldsProps {
  document: OpenApi;
  schema: Schema;
  t: Translator<"apiReference">;
  depth?: number;
}

/** The fields of a schema; nested ones are collapsed. */
export function SchemaFields({ document, schema, t, depth = 0 }: SchemaFieldsProps) {
  const shapes = shapesOf(document, schema);
  if (shapes.length > 0) {
    return (
      <ol className="space-y-3">
        {shapes.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a schema have no names, and never change.
          <li key={index}>
            <p className="py-1 text-subtle text-xs">{t("either", { number: String(index + 1) })}</p>
            <SchemaFields document={document} schema={shape} t={t} depth={depth} />
          </li>
        ))}
      </ol>
    );
  }
  const fields = fieldsOf(document, schema);
  if (fields.length === 0) {
    return (
      <p lang="en" className="py-2">
        {[typeLabel(document, schema), ...constraintLabels(schema)].join(", ")}
        {schema.description && <span className="text-subtle">. {schema.description}</span>}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {fields.map((field) => (
        <li key={field.name} className="py-2.5">
          <NamedValue document={document} t={t} {...field} />
          {depth < deepest && <Parts document={document} schema={field.schema} t={t} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}

interface NamedValueProps {
  document: OpenApi;
  t: Translator<"apiReference">;
  name: string;
  required: boolean;
  schema: Schema;
  description?: string | undefined;
}

/** A parameter or field: its name, type and meaning. */
export function NamedValue({ document, t, name, required, schema, description }: NamedValueProps) {
  const meaning = description ?? schema.description;
  const constraints = constraintLabels(schema);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <code className="break-all font-medium font-mono text-sm">{name}</code>
        <span lang="en" className="text-subtle text-xs">
          {typeLabel(document, schema)}
        </span>
        {required && <span className="text-warning-text text-xs">{t("required")}</span>}
      </p>
      {meaning && (
        <p lang="en" className="mt-0.5">
          <Inline text={meaning} />
        </p>
      )}
      {constraints.length > 0 && (
        <p lang="en" className="mt-0.5 break-words text-subtle text-xs">
          {constraints.join(" · ")}
        </p>
      )}
    </>
  );
}

function Parts({ document, schema, t, depth }: Required<SchemaFieldsProps>) {
  const hasParts = fieldsOf(document, schema).length > 0 || shapesOf(document, schema).length > 0;
  if (!hasParts) return null;
  return (
    <details className="group mt-1.5">
      <summary className="inline-flex cursor-pointer items-center gap-1 rounded text-link text-xs marker:hidden [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {t("fields")}
      </summary>
      <div className="ml-1.5 border-line border-l pl-4">
        <SchemaFields document={document} schema={schema} t={t} depth={depth} />
      </div>
    </details>
  );
}
