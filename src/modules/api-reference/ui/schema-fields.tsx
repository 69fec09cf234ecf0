import { ChevronRight } from "@/components/ui/frame-icons";
import type { OpenApi, Schema } from "../openapi";
import { constraintLabels, fieldsOf, shapesOf, typeLabel } from "../schema-labels";
import { Inline } from "./prose";

/** Deeper than any schema of ours that does not contain itself. */
const deepest = 6;

interface SchemaFieldsProps {
  document: OpenApi;
  schema: Schema;
  depth?: number;
}

/** The fields of a schema; nested ones are collapsed. */
export function SchemaFields({ document, schema, depth = 0 }: SchemaFieldsProps) {
  const shapes = shapesOf(document, schema);
  if (shapes.length > 0) {
    return (
      <ol className="space-y-3">
        {shapes.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a schema have no names, and never change.
          <li key={index}>
            <p className="py-1 text-subtle text-xs">Either, {index + 1}:</p>
            <SchemaFields document={document} schema={shape} depth={depth} />
          </li>
        ))}
      </ol>
    );
  }
  const fields = fieldsOf(document, schema);
  if (fields.length === 0) {
    return (
      <p className="py-2">
        {[typeLabel(document, schema), ...constraintLabels(schema)].join(", ")}
        {schema.description && <span className="text-subtle">. {schema.description}</span>}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {fields.map((field) => (
        <li key={field.name} className="py-2.5">
          <NamedValue document={document} {...field} />
          {depth < deepest && <Parts document={document} schema={field.schema} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}

interface NamedValueProps {
  document: OpenApi;
  name: string;
  required: boolean;
  schema: Schema;
  description?: string | undefined;
}

/** A parameter or field: its name, type and meaning. */
export function NamedValue({ document, name, required, schema, description }: NamedValueProps) {
  const meaning = description ?? schema.description;
  const constraints = constraintLabels(schema);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <code className="break-all font-medium font-mono text-sm">{name}</code>
        <span className="text-subtle text-xs">{typeLabel(document, schema)}</span>
        {required && <span className="text-warning-text text-xs">required</span>}
      </p>
      {meaning && (
        <p className="mt-0.5">
          <Inline text={meaning} />
        </p>
      )}
      {constraints.length > 0 && (
        <p className="mt-0.5 break-words text-subtle text-xs">{constraints.join(" · ")}</p>
      )}
    </>
  );
}

function Parts({ document, schema, depth }: Required<SchemaFieldsProps>) {
  const hasParts = fieldsOf(document, schema).length > 0 || shapesOf(document, schema).length > 0;
  if (!hasParts) return null;
  return (
    <details className="group mt-1.5">
      <summary className="inline-flex cursor-pointer items-center gap-1 rounded text-link text-xs marker:hidden [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        Fields
      </summary>
      <div className="ml-1.5 border-line border-l pl-4">
        <SchemaFields document={document} schema={schema} depth={depth} />
      </div>
    </details>
  );
}
