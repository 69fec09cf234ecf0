/** The limit of bcrypt, which ignores further bytes: a longer password would fit the hash of its beginning. */
export const maxPasswordBytes = 72;

export const fitsBcrypt = (password: string): boolean =>
  new TextEncoder().encode(password).length <= maxPasswordBytes;
