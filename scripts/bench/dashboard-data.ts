import { connect } from "./scale-data";

const people = 100;
const changes = 100_000;
/** They are spread evenly over this time. */
const changesSpanMs = 180 * 86_400_000;

/**
 * Gives organization 1 people and their activity. Half of them are clients, who are responsible for a hundredth of it.
 */
export async function loadChanges(url: string): Promise<void> {
  const connection = await connect(url);
  const insert = async (table: string, rows: unknown[][]) => {
    for (let start = 0; start < rows.length; start += 5_000) {
      await connection.query(`insert into ${table} values ?`, [rows.slice(start, start + 5_000)]);
    }
  };
  try {
    const now = Date.now();
    await insert(
      "user (id, organization_id, email, password_hash, first_name, last_name, roles, status, created_at, updated_at)",
      Array.from({ length: people }, (_, index) => {
        const joined = Math.floor(now / 1000) - index * 86_400;
        const role = index % 2 === 0 ? "[c]" : "[s]";
        return [
          index + 1,
          1,
          `p${index}@bench.test`,
          "none",
          "Person",
          `No ${index}`,
          role,
          10,
          joined,
          joined,
        ];
      }),
    );
    await insert(
      "activity_logs (organization_id, actor_id, action, entity_type, entity_id, `before`, `after`, created_at, updated_at)",
      Array.from({ length: changes }, (_, index) => {
        const moment = new Date(now - changesSpanMs + (index / changes) * changesSpanMs);
        const isClients = index % 100 === 0;
        const actor = isClients ? 1 + 2 * (index % 50) : 2 + 2 * (index % 50);
        const [type, entity] = isClients ? ["user", actor] : ["product", 1 + (index % 10_000)];
        const [before, after] = ['{"stock":1}', '{"stock":2}'];
        return [1, actor, `${type}.update`, type, String(entity), before, after, moment, moment];
      }),
    );
    // As if the products had been created in the same period.
    await connection.query(
      "update products set created_at = now(3) - interval (id mod 180) day, updated_at = now(3) - interval (id mod 90) day",
    );
    await connection.query("analyze table activity_logs, products, user");
  } finally {
    await connection.end();
  }
}
