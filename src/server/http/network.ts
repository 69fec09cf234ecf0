/**
 * The network that identifies an unauthenticated client: an IPv4 address itself, or the /64 of an IPv6 address, since a
 * single connection has all of these (RFC 6177). "unknown" without an IP.
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
  if (groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff") return ipv4Of(groups.slice(6));
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** The IPv4 address of its two groups. */
const ipv4Of = (groups: string[]) =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join(".");

/** As numbers, so that each IP has one spelling. A trailing IPv4 address counts as two groups. */
function groupsOf(part: string): string[] {
  if (part === "") return [];
  return part
    .split(":")
    .flatMap((group) => (group.includes(".") ? ["0", "0"] : [Number.parseInt(group, 16).toString(16)]));
}
