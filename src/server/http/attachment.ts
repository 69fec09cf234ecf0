/** What a header cannot quote, or what some browsers decode although they should not (RFC 6266, appendix D). */
const unquotable = /[^\x20-\x7e]|["\\%]/gu;
const isPlain = (name: string) => name.replace(unquotable, "_") === name;

/** What `encodeURIComponent` leaves and RFC 8187 does not allow. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The Content-Disposition of a file that is saved under this name, in whichever language it is (RFC 6266). */
export function attachmentNamed(name: string): string {
  const quoted = `attachment; filename="${name.replace(unquotable, "_")}"`;
  return isPlain(name) ? quoted : `${quoted}; filename*=UTF-8''${encoded(name)}`;
}
