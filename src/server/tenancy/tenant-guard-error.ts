/** A statement that would have left its tenant, or that the guard cannot vouch for. Never carries parameter values. */
export class TenantGuardError extends Error {
  override readonly name = "TenantGuardError";
}
