/** Tells password managers whose password a form sets; people know. */
export function UsernameField({ email }: { email: string }) {
  return (
    <input type="text" name="username" autoComplete="username" value={email} readOnly hidden tabIndex={-1} />
  );
}
