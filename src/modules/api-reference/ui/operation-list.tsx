import { Card } from "@/components/ui/card";
import { RowLink } from "@/components/ui/text-link";
import type { OperationGroup } from "../reference";
import { MethodBadge } from "./method-badge";
import { operationPath } from "./operation-path";

/** Every operation with its path, by tag, in the language of the document. */
export function OperationList({ groups }: { groups: OperationGroup[] }) {
  return groups.map(({ name, description, operations }) => (
    <section key={name} aria-label={name} lang="en" className="mt-8">
      <h2 className="font-semibold text-lg">{name}</h2>
      {description && <p className="mt-0.5 text-subtle">{description}</p>}
      <Card className="mt-3 overflow-hidden">
        <ul className="divide-y divide-line">
          {operations.map(({ id, method, path, summary }) => (
            <li key={id} className="relative px-4 py-3 hover:bg-muted/60">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <MethodBadge method={method} />
                <RowLink href={operationPath(id)}>{summary}</RowLink>
                <code className="break-all font-mono text-subtle text-xs">{path}</code>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  ));
}
