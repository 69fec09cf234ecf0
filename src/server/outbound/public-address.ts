import { BlockList, isIPv4, isIPv6 } from "node:net";

/*
 * Which addresses the server may connect to when someone names a URL (OWASP ASVS 1.3.6): those of other machines on
 * the internet, and nothing else. The ranges are the special-purpose registries of IANA (RFC 6890), whatever they are
 * called: private, loopback, link-local with the metadata services of clouds, shared by carriers, documentation,
 * benchmarks, multicast, reserved.
 */

const blocked = new BlockList();
for (const [network, bits] of [
  ...[["0.0.0.0", 8] as const, ["10.0.0.0", 8] as const, ["100.64.0.0", 10] as const],
  ...[["127.0.0.0", 8] as const, ["169.254.0.0", 16] as const, ["172.16.0.0", 12] as const],
  ...[["192.0.0.0", 24] as const, ["192.0.2.0", 24] as const, ["192.31.196.0", 24] as const],
  ...[["192.52.193.0", 24] as const, ["192.88.99.0", 24] as const, ["192.168.0.0", 16] as const],
  ...[["192.175.48.0", 24] as const, ["198.18.0.0", 15] as const, ["198.51.100.0", 24] as const],
  ...[["203.0.113.0", 24] as const, ["224.0.0.0", 4] as const, ["240.0.0.0", 4] as const],
  // The host of a virtual machine in Azure, which answers there alone.
  ["168.63.129.16", 32] as const,
]) {
  blocked.addSubnet(network, bits, "ipv4");
}
for (const [network, bits] of [
  // Teredo, benchmarks, ORCHID, and documentation.
  ...[["2001::", 23] as const, ["2001:db8::", 32] as const, ["3fff::", 20] as const],
  // 6to4, which leads to any IPv4 address, and AS112.
  ...[["2002::", 16] as const, ["2620:4f:8000::", 48] as const],
]) {
  blocked.addSubnet(network, bits, "ipv6");
}

/**
 * All that is assigned of IPv6. Outside of it are loopback, unique local, link-local and site-local addresses, multicast, and the
 * forms in which IPv6 has an IPv4 address: mapped, compatible, translated (NAT64).
 */
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/** Decides whether the server may connect to an IP. */
export type AddressGuard = (ip: string) => boolean;

/** True for the address of a machine on the internet; false for all others and for what is no address. */
export const isPublicAddress: AddressGuard = (ip) => {
  if (isIPv4(ip)) return !blocked.check(ip, "ipv4");
  return isIPv6(ip) && globalUnicast.check(ip, "ipv6") && !blocked.check(ip, "ipv6");
};
