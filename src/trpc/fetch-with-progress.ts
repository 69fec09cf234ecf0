/** Like `fetch` for a request with a text as its body, and reports which share of it has been sent, which `fetch` cannot. */
export const fetchWithProgress =
  (onProgress: (share: number) => void) =>
  (url: RequestInfo | URL | string, init: RequestInit = {}): Promise<Response> =>
    new Promise((resolve, reject) => {
      const aborted = () => reject(new DOMException("Aborted", "AbortError"));
      if (init.signal?.aborted) return aborted();
      const request = new XMLHttpRequest();
      request.open(init.method ?? "GET", String(url));
      for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
      request.onload = () => {
        const type = request.getResponseHeader("content-type") ?? "";
        resolve(
          new Response(request.responseText, { status: request.status, headers: { "content-type": type } }),
        );
      };
      request.onerror = () => reject(new TypeError("Failed to fetch"));
      request.onabort = aborted;
      init.signal?.addEventListener("abort", () => request.abort());
      request.send(typeof init.body === "string" ? init.body : null);
    });
