/**
 * Whom a network address stands for as long as nobody is signed in: an IPv4 address for itself, one of IPv6 for its /64,
 * since a single connection has all of those (RFC 6177). "unknown" where there is no address.
 */
export function networkOf(ip: string | null): string {
  if (ip === null) return "unknown";
  const embedded = /^::ffff:([\d.]+)$/i.exec(ip)?.[1];
  if (embedded) return embedded;
  if (!ip.includes(":")) return ip;
  const [head = "", tail] = ip.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill("0"), ...after];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** As numbers, so that one address has one spelling. An IPv4 address at the end stands for two of them. */
function groupsOf(part: string): string[] {
  if (part === "") return [];
  return part
    .split(":")
    .flatMap((group) => (group.includes(".") ? ["0", "0"] : [Number.parseInt(group, 16).toString(16)]));
}
