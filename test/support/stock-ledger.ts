import { asc } from "drizzle-orm";
import { products, stockMovements } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { asTenant } from "./builders";

/** What is wrong with the stocks of an organization: each is the sum of its movements, numbered from 1, as each of them says. */
export async function ledgerProblems(organizationId: number): Promise<string[]> {
  const [stocks, movements] = await asTenant(organizationId, async () =>
    Promise.all([
      tenantDb().select({ id: products.id, stock: products.stock }).from(products),
      tenantDb()
        .select()
        .from(stockMovements)
        .orderBy(asc(stockMovements.productId), asc(stockMovements.number)),
    ]),
  );
  const problems: string[] = [];
  for (const { id, stock } of stocks) {
    let sum = 0;
    const ledger = movements.filter(({ productId }) => productId === id);
    for (const [index, { number, delta, stockAfter }] of ledger.entries()) {
      sum += delta;
      if (number !== index + 1) problems.push(`product ${id}: movement ${number} is the ${index + 1}th`);
      if (stockAfter !== sum)
        problems.push(`product ${id}: ${stockAfter} after movement ${number}, not ${sum}`);
    }
    if (sum !== stock) problems.push(`product ${id}: movements of ${sum}, a stock of ${stock}`);
  }
  return problems;
}
