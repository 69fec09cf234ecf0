/**
 * Waits for all of what was sent together, each without waiting for the one before. Where some fail, the first of them is
 * the reason: what is behind it was sent in the hope that it would succeed.
 */
export async function sentTogether<All extends readonly unknown[]>(
  promises: readonly [...All],
): Promise<{ -readonly [Index in keyof All]: Awaited<All[Index]> }> {
  const failed = (await Promise.allSettled(promises)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  return Promise.all(promises);
}
