/**
 * @typedef {{ actor: string, ids: string, expected: string, response: string, problems: string[] }} Cell
 * @typedef {{ procedure: string, type: string, permission: string, cells: Cell[], problems: string[] }} ProcedureResult
 * @typedef {{ transport: string, at: string, results: ProcedureResult[] }} Matrix
 * @typedef {{ file: string, line: number, reason: string }} Bypass
 * @typedef {{ sql: string, reads: string[], problems: string[] }} Statement
 * @typedef {object} Findings
 * @property {string} commit
 * @property {string} date
 * @property {Matrix[]} matrices
 * @property {Bypass[]} bypasses
 * @property {string} server the database server that explained the statements
 * @property {Statement[]} statements
 */

const promise = `Nobody can read, change, count or refer to a row of another organization. A row of another organization looks exactly like one that does not exist.`;

const howMatrix = `Every procedure that the product offers is called by everyone in each line, with ids of their own rows, of another
organization's rows, of rows that do not exist, and with mixtures. Each call was checked for: the declared permission; the response to
another organization's id being that to an unknown one, to the letter; no id, name or email of the other organization anywhere in
the response; no change by a call that was refused; and the other organization's rows being the same before and after.`;

const howBypasses = `The places in the program that may look beyond one organization. Everywhere else the data layer adds the
organization to each statement, and a second layer refuses a statement that lacks it.`;

const howStatements = `All SQL that the program issues for an organization. Each names the organization for every table that it
touches. The right column is how the server reads tables of 40,000 rows: through an index that begins with the organization, or a key
that finds one row.`;

/** The text of a cell of the table. @param {Cell[]} cells */
function outcome(cells) {
  const problems = cells.reduce((sum, cell) => sum + cell.problems.length, 0);
  const refused = cells.every(({ expected }) => expected !== "allowed");
  return {
    problems,
    calls: cells.length,
    word: problems > 0 ? "failed" : refused ? "refused" : "own rows only",
  };
}

/** @param {Findings} findings */
function summary({ matrices, bypasses, statements }) {
  const results = matrices.flatMap((matrix) => matrix.results);
  const cells = results.flatMap((result) => result.cells);
  const problems =
    results.reduce((sum, result) => sum + result.problems.length, 0) +
    cells.reduce((sum, cell) => sum + cell.problems.length, 0) +
    statements.reduce((sum, statement) => sum + statement.problems.length, 0);
  const procedures = new Set(results.map(({ procedure }) => procedure)).size;
  return {
    problems,
    procedures,
    calls: cells.length,
    bypasses: bypasses.length,
    statements: statements.length,
  };
}

/** Whether there are problems, or nothing was checked. @param {Findings} findings */
export function isSound(findings) {
  const { problems, calls, statements } = summary(findings);
  return problems === 0 && calls > 0 && statements > 0;
}

/** @param {Matrix} matrix */
function rowsOf({ results }) {
  const actors = [...new Set(results.flatMap(({ cells }) => cells.map(({ actor }) => actor)))];
  const rows = results.map((result) => ({
    result,
    outcomes: actors.map((actor) => {
      const cells = result.cells.filter((cell) => cell.actor === actor);
      return cells.length > 0 ? outcome(cells) : undefined;
    }),
  }));
  return { actors, rows };
}

/** @param {ProcedureResult} result */
const problemsOf = ({ problems, cells }) => [
  ...problems,
  ...cells.flatMap((cell) => cell.problems.map((problem) => `${cell.actor}, ids ${cell.ids}: ${problem}`)),
];

/** The report as plain text. @param {Findings} findings */
export function textReport(findings) {
  const { problems, procedures, calls, bypasses, statements } = summary(findings);
  const lines = [
    "TENANT ISOLATION",
    "",
    `Commit      ${findings.commit}`,
    `Date        ${findings.date}`,
    `Result      ${isSound(findings) ? "no way across tenants was found" : `${problems} problems`}`,
    `Looked at   ${procedures} procedures in ${calls} kinds of call, ${statements} statements, ${bypasses} bypasses`,
    "",
    promise,
  ];
  for (const matrix of findings.matrices) {
    lines.push("", "", `ATTACKS ${matrix.transport.toUpperCase()} (${matrix.at})`, "", howMatrix);
    const { actors, rows } = rowsOf(matrix);
    for (const { result, outcomes } of rows) {
      lines.push("", `${result.procedure} (${result.type}, ${result.permission})`);
      outcomes.forEach((found, index) => {
        if (found)
          lines.push(`  ${String(actors[index]).padEnd(30)} ${found.word}, ${found.calls} kinds of call`);
      });
      lines.push(...problemsOf(result).map((problem) => `  PROBLEM ${problem}`));
    }
  }
  lines.push("", "", "BYPASSES", "", howBypasses, "");
  lines.push(...findings.bypasses.map(({ file, line, reason }) => `${reason}\n  ${file}:${line}`));
  lines.push("", "", `STATEMENTS (${findings.server})`, "", howStatements);
  for (const { sql, reads, problems: wrong } of findings.statements) {
    lines.push(
      "",
      sql,
      `  reads ${reads.join("; ") || "nothing"}`,
      ...wrong.map((problem) => `  PROBLEM ${problem}`),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** @param {unknown} text */
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; --line: light-dark(#d8dce3, #3a404b); --soft: light-dark(#5b6472, #a3adbb); --good: light-dark(#14692f, #74d494); --bad: light-dark(#b3141f, #ff8d8d); }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1240px; margin: 0 auto; padding: 32px 24px 80px; color: light-dark(#1a1f27, #e8ebf0); background: light-dark(#fff, #14171c); }
h1 { font-size: 28px; margin: 0 0 4px; } h2 { font-size: 20px; margin: 48px 0 8px; }
p { max-width: 78ch; } .soft { color: var(--soft); } .good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
.result { font-size: 18px; font-weight: 600; padding: 12px 16px; border: 1px solid currentColor; border-radius: 8px; max-width: 78ch; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px; border-bottom: 1px solid var(--line); } thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; white-space: nowrap; } code, pre { font: 12px/1.5 ui-monospace, monospace; } pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
td.sql { width: 70%; } .matrix td:not([colspan]) { white-space: nowrap; } @media print { body { max-width: none; padding: 0; } tr { break-inside: avoid; } }`;

/** @param {ReturnType<typeof outcome> | undefined} found */
function outcomeCell(found) {
  if (!found) return '<td class="soft">–</td>';
  const { word, calls, problems } = found;
  const sign = problems > 0 ? "✗" : "✓";
  return `<td><span class="${problems > 0 ? "bad" : "good"}">${sign}</span> ${word} <span class="soft">${calls}</span></td>`;
}

/** @param {Matrix} matrix */
function matrixHtml(matrix) {
  const { actors, rows } = rowsOf(matrix);
  const body = rows.map(({ result, outcomes }) => {
    const problems = problemsOf(result);
    const wrong = problems.map((problem) => `<div class="bad">${escaped(problem)}</div>`).join("");
    return `<tr><th scope="row">${escaped(result.procedure)}<br><span class="soft">${escaped(result.type)}, ${escaped(result.permission)}</span></th>${outcomes.map(outcomeCell).join("")}</tr>${wrong && `<tr><td colspan="${actors.length + 1}">${wrong}</td></tr>`}`;
  });
  return `<h2>Attacks ${escaped(matrix.transport)}</h2>
<p>${howMatrix}</p>
<p class="soft">Made ${escaped(matrix.at)}. The number is that of the kinds of call. “Own rows only”: the principal may do this, and reached no other organization's rows.</p>
<div class="wide matrix" tabindex="0" role="region" aria-label="Attacks ${escaped(matrix.transport)}"><table><thead><tr><th scope="col">Procedure</th>${actors.map((actor) => `<th scope="col">${escaped(actor)}</th>`).join("")}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div>`;
}

/** The report as a self-contained page. @param {Findings} findings */
export function htmlReport(findings) {
  const { problems, procedures, calls, bypasses, statements } = summary(findings);
  const sound = isSound(findings);
  const bypassRows = findings.bypasses.map(
    ({ file, line, reason }) =>
      `<tr><td>${escaped(reason)}</td><td><code>${escaped(file)}:${line}</code></td></tr>`,
  );
  const statementRows = findings.statements.map(({ sql, reads, problems: wrong }) => {
    const how =
      reads.length > 0 ? reads.map(escaped).join("<br>") : '<span class="soft">reads nothing</span>';
    return `<tr><td class="sql"><pre>${escaped(sql)}</pre></td><td>${how}${wrong.map((problem) => `<div class="bad">${escaped(problem)}</div>`).join("")}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tenant isolation</title><style>${style}</style></head>
<body><main><h1>Tenant isolation</h1><p>${promise}</p>
<p class="result ${sound ? "good" : "bad"}">${sound ? "✓ No way across tenants was found." : `✗ ${problems} problems were found.`}</p>
<dl><dt>Commit</dt><dd><code>${escaped(findings.commit)}</code></dd><dt>Date</dt><dd>${escaped(findings.date)}</dd>
<dt>Procedures</dt><dd>${procedures}, in ${calls} kinds of call</dd><dt>Statements</dt><dd>${statements}</dd><dt>Bypasses</dt><dd>${bypasses}</dd></dl>
${findings.matrices.map(matrixHtml).join("\n")}
<h2>Bypasses</h2><p>${howBypasses}</p>
<div class="wide"><table><thead><tr><th scope="col">Reason</th><th scope="col">Where</th></tr></thead><tbody>${bypassRows.join("\n")}</tbody></table></div>
<h2>Statements</h2><p>${howStatements}</p><p class="soft">Explained by ${escaped(findings.server)}.</p>
<div class="wide"><table><thead><tr><th scope="col">Statement</th><th scope="col">Reads</th></tr></thead><tbody>${statementRows.join("\n")}</tbody></table></div>
</main></body></html>
`;
}

/** The places of a source file where the tenant scope is lifted. @param {string} file @param {string} source @returns {Bypass[]} */
export function bypassesIn(file, source) {
  return [...source.matchAll(/(?<!function )\bwithoutTenantScope\(\s*(?:"([^"]*)"|`([^`]*)`)?/g)].map(
    (found) => ({
      file,
      line: source.slice(0, found.index).split("\n").length,
      reason: found[1] ?? found[2] ?? "(no reason that can be read)",
    }),
  );
}
