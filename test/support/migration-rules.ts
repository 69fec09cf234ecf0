import type { Migration } from "@/server/db/migrations";

/**
 * What a migration may not do, because the previous release serves from the same tables before, during and after it
 * (CONTRIBUTING, "Migrations"). Reports what is wrong with each statement. Tables that a migration creates are not in
 * use yet.
 */
export function migrationProblems({ statements, needs }: Migration): string[] {
  const made = new Set(
    statements.flatMap((statement) => /^create table `(\w+)`/i.exec(bare(statement))?.[1] ?? []),
  );
  return statements.flatMap((statement) => {
    const table = tableOf(statement);
    if (table !== undefined && made.has(table)) return [];
    const problems = clausesOf(statement).flatMap(
      (clause) => problemOf(clause, { contracts: needs !== undefined }) ?? [],
    );
    return problems.map((problem) => `${problem}: ${bare(statement)}`);
  });
}

/** A statement without comments. */
const bare = (statement: string) =>
  statement
    .replaceAll(/^--.*$/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/;$/, "");

const subject =
  /^(?:create table|alter table|create .*index .* on|drop index .* on|drop table|insert (?:ignore )?into|update|delete from) `(\w+)`/i;

/** The table that a statement changes: an existing one, or one that the same migration has created. */
export const tableOf = (statement: string): string | undefined => subject.exec(bare(statement))?.[1];

/** The parts of an ALTER TABLE, each as a separate one; any other statement unchanged. */
function clausesOf(statement: string): string[] {
  const text = bare(statement);
  const clauses = /^alter table `\w+` (.*)$/i.exec(text)?.[1];
  if (clauses === undefined) return [text];
  let depth = 0;
  const parts = [""];
  for (const character of clauses) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${character}`);
  }
  return parts.map((part) => part.trim());
}

const harmless = [
  /^create table /i,
  /^create index /i,
  /^add (?:index|key) /i,
  /^drop (?:index|key|foreign key|constraint) /i,
  /^alter (?:column )?`\w+` (?:set|drop) default/i,
];

/** Changes that remove something, or refuse what was accepted until now. */
const contracting = [
  /^drop column /i,
  /^drop `/i,
  /^drop table /i,
  /^create unique index /i,
  /^add (?:constraint `\w+` )?unique/i,
];

function problemOf(clause: string, { contracts }: { contracts: boolean }): string | undefined {
  if (harmless.some((pattern) => pattern.test(clause))) return undefined;
  if (contracting.some((pattern) => pattern.test(clause))) {
    return contracts ? undefined : "breaks the release before it, and does not begin with `-- contract: `";
  }
  if (/^(?:insert|update|delete|replace|with)\b/i.test(clause))
    return "changes rows, which is for a backfill";
  if (/^add (?:constraint `\w+` )?foreign key/i.test(clause)) {
    return "adds a foreign key to a table with rows, which copies it and keeps others from writing";
  }
  const added = /^add (?:column )?`\w+` (.*)$/i.exec(clause)?.[1];
  if (added === undefined) return "is not known to leave others reading and writing";
  if (/\bgenerated always\b|\bas \(/i.test(added)) {
    return /\bstored\b|\bpersistent\b/i.test(added)
      ? "adds a stored column, which copies the table"
      : undefined;
  }
  if (/\bauto_increment\b|\bunique\b|\bprimary key\b|\breferences\b|\bcheck\b/i.test(added)) {
    return "adds a column with a key or a check, which copies the table";
  }
  if (/\bdefault \((?!now\(\)\))/i.test(added))
    return "adds a default that is computed, which copies the table";
  if (/\bnot null\b/i.test(added) && !/\bdefault\b/i.test(added)) {
    return "adds a column that the release before it does not fill";
  }
  return undefined;
}

/** The same change in a form that the server refuses if it would block writes meanwhile. */
export function withoutLock(statement: string): string {
  // MariaDB accepts the clause only in ALTER TABLE and CREATE INDEX.
  const text = bare(statement).replace(/^drop index (`\w+`) on (`\w+`)$/i, "alter table $2 drop index $1");
  return /^alter table /i.test(text) ? `${text}, lock = none` : `${text} lock = none`;
}
