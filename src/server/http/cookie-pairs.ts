/** The cookies of a Cookie header in their order, with values as they were sent (RFC 6265, section 4.2.1). */
export function cookiePairs(header: string): { name: string; value: string }[] {
  return header.split(";").map((pair) => {
    const [name = "", ...value] = pair.trim().split("=");
    return { name, value: value.join("=") };
  });
}
