/**
 * Waits for promises that were sent without waiting for each other. If some fail, throws the error of the first one:
 * later ones were sent assuming that it would succeed.
 */
export function sentTogether<All extends readonly unknown[]>(
  promises: readonly [...All],
): Promise<{ -readonly [Index in keyof All]: Awaited<All[Index]> }> {
  return Promise.all(promises).catch(async (error) => {
    // Promises to wait for are created only now: otherwise, statements that succeed would cost twice as many.
    const failed = (await Promise.allSettled(promises)).find(({ status }) => status === "rejected");
    throw failed?.status === "rejected" ? failed.reason : error;
  });
}
