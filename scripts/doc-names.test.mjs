import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), "utf8");

/** Names of other products, and those of the example module in the documents. */
const foreign = new Set(
  `
  dmesg          Linux
  CONVERT_TZ GET_LOCK     MariaDB and MySQL
  wsrep_local_state wsrep_local_cert_failures wsrep_local_bf_aborts wsrep_local_recv_queue   Galera
  wsrep_cluster_status wsrep_flow_control_paused garbd                                    Galera
  innodb_autoinc_lock_mode binlog_format                                    MariaDB
  next_id vitess_sequence             Vitess
  RESPONSE_STREAM AWS_IAM              AWS
  tidb_txn_mode tidb_foreign_key_check_in_shared_lock tidb_enable_shared_lock_promotion     TiDB
  worker_shutdown_timeout             nginx
  routeModule sendResponse            Next
  isRecording                         OpenTelemetry
  socketOnError                       Node
  withResolvers Allow                 the language, HTTP
  `
    .split("\n")
    .flatMap((line) => line.trim().split(/ {2,}/)[0]?.split(" ") ?? []),
);
/** Parts of names: of metrics, and of settings. */
const isAffix = (/** @type {string} */ name) => /^_|_$/.test(name);
/** The example module, whose files and names do not exist. */
const ofTheExample = /\borders?\b|order-/i;

/** Installed or generated files. */
const notOurs =
  /^(node_modules|\.git|\.next|\.open-next|\.local|\.env(\.local)?$|.*report|test-results)(\/|$)|\/(node_modules|dist)\/|\.tsbuildinfo$/;
const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => !notOurs.test(entry.name))
  .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]))
  .filter((file) => !notOurs.test(file));

/** @param {string} folder */
function filesIn(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

const isSource = (/** @type {string} */ file) => /\.(ts|tsx|mjs|css)$/.test(file);
/** History: it names what existed then. */
const documents = files.filter((file) => file.endsWith(".md") && file !== "CHANGELOG.md");
const sources = files.filter(isSource);

const comment = /\/\*[\s\S]*?\*\/|(?<=^|[\s;,({[}])\/\/.*$/gm;
const identifier = /[A-Za-z_$][\w$]*/g;

/** Every word of the code, without comments, documents and this list of exceptions. */
const words = new Set(
  files
    .filter((file) => !/\.(md|png|ico|woff2)$|^package-lock\.json$|^drizzle\/meta\//.test(file))
    .filter((file) => file !== "scripts/doc-names.test.mjs")
    .flatMap((file) => {
      const text = read(file);
      return (isSource(file) ? text.replace(comment, " ") : text).match(identifier) ?? [];
    }),
);

/** In camel case, Pascal case or with underscores, a word also counts as a name within a longer span. */
const isNamelike = (/** @type {string} */ word) => /[a-z\d][A-Z]|_/.test(word);
const folders = new Set(
  files.map((file) => file.split("/")[0]).filter((name) => name && !name.includes(".")),
);

/** Whether the text names a file or folder of the repository. @param {string} text */
function isPath(text) {
  if (!/^[\w.\-/[\]()]+$/.test(text) || text.startsWith("/") || text.startsWith(".local/")) return false;
  return folders.has(text.split("/")[0] ?? "") ? text.includes("/") : /\.(ts|tsx|mjs|md|sql)$/.test(text);
}

const exists = (/** @type {string} */ text) => {
  const name = text.replace(/^(\.\.?\/)+|\/$/g, "");
  return files.some((file) => file === name || file.endsWith(`/${name}`) || file.startsWith(`${name}/`));
};

/** Names in backticks that do not exist in the repository. @param {string} text */
function missingNames(text) {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  return spans.filter((span) => {
    if (ofTheExample.test(span)) return false;
    if (isPath(span)) return !exists(span);
    // Fields of a key pattern, as in `org:{orgId}`.
    const names = span.replace(/\{\w+\}/g, "").match(identifier) ?? [];
    const isName = /^[A-Za-z_$][\w$]*(\(\))?$/.test(span);
    return names.some(
      (name) => (isName || isNamelike(name)) && !words.has(name) && !foreign.has(name) && !isAffix(name),
    );
  });
}

it.each(documents)("%s names what exists", (document) => {
  expect(missingNames(read(document).replace(/```[\s\S]*?```/g, ""))).toEqual([]);
});

it("comments name what exists", () => {
  const missing = sources.flatMap((file) => {
    const comments = read(file).match(comment)?.join("\n") ?? "";
    return missingNames(comments).map((name) => `${file}: ${name}`);
  });
  expect(missing).toEqual([]);
});

it("a name, a call, a file and a setting that do not exist are found", () => {
  const gone = [
    "notAFunction",
    "alsoNot()",
    "src/no/such-file.ts",
    "scripts/none/",
    "NO_SUCH_SETTING",
    "none.mjs",
  ];
  expect(missingNames(gone.map((name) => `\`${name}\``).join(" "))).toEqual(gone);
});

it("no exception is for a name that exists", () => {
  expect([...foreign].filter((name) => words.has(name))).toEqual([]);
});
