/** One text for statements that differ only in the number of their values: lists and rows of an insert count as one. */
export function normalized(sql: string): string {
  return sql
    .replace(/\bin \((\?|\(\?, \?\))(?:, \1)+\)/g, "in ($1)")
    .replace(/(\bvalues )(\([^()]*\))(?:, \([^()]*\))+/g, "$1$2");
}

/** The tables of a statement, in the order in which they appear. */
export const tablesOf = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:from|join|into|update) `(\w+)`/g)].map(([, table = ""]) => table);

const clauses =
  / (?=(?:from|(?:left|inner) join|where|group by|having|order by|limit|values|set|on duplicate key|for update) ?)/g;

const header = `-- Every statement that the tests make the app issue in the scope of a tenant. Each names its tenant for every table it
-- touches, so one shard serves it, and reads through an index that begins with the tenant or a key that finds one row.
-- Made by the tests: after a change, \`npm test\` says how to renew it. Look at what is new.
`;

/** A statement with each clause on its own line. */
export const onLines = (sql: string): string => sql.replace(clauses, "\n  ");

/** The list for people: by table, each clause on its own line. */
export function formatList(statements: Iterable<string>): string {
  const sorted = [...statements].sort((a, b) => {
    const [left, right] = [`${tablesOf(a)} ${a}`, `${tablesOf(b)} ${b}`];
    return left < right ? -1 : Number(left > right);
  });
  return `${header}\n${sorted.map((sql) => `${onLines(sql)};\n`).join("\n")}`;
}

/** The statements of a list. */
export function parseList(text: string): string[] {
  return text
    .replace(/^--.*\n/gm, "")
    .split(/;\n/)
    .map((sql) => sql.trim().replace(/\n {2}/g, " "))
    .filter(Boolean);
}
