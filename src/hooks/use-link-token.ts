"use client";

import { useEffect, useState } from "react";

/**
 * The token of an emailed link, `…#token=…`; null if there is none, undefined before the script has looked. It is
 * removed from the address bar, so that it is not kept in the history or read over a shoulder.
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
    // Opening another link of the same kind in this tab loads no new page.
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);

  return token;
}
