"use client";

import { useEffect, useState } from "react";

/**
 * The token of a link in a mail, `…#token=…`; null where there is none, undefined before the script has looked. It is taken
 * out of the address bar, so that it stays in no history and nobody reads it over a shoulder.
 */
export function useLinkToken(): string | null | undefined {
  const [token, setToken] = useState<string | null>();

  useEffect(() => {
    const read = () => {
      const given = new URLSearchParams(window.location.hash.slice(1)).get("token");
      setToken((earlier) => given ?? earlier ?? null);
      if (given)
        window.history.replaceState(
          window.history.state,
          "",
          window.location.pathname + window.location.search,
        );
    };
    read();
    // Another link of the same kind, opened in this tab, loads no new page.
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);

  return token;
}
