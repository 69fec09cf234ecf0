/** Offers a text that this page has made as a file to download. */
export function downloadText(name: string, text: string, type: "text/csv" | "text/plain"): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
