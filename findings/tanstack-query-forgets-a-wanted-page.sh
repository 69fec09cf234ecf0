#!/usr/bin/env bash
# @tanstack/query-core 5.108.0, Node 20 and later.
#
# A person clicks "Load more" on an infinite query, and before its next page is there, something invalidates the query (a live
# update, a mutation elsewhere). The pages that were already there are fetched again, the request for the next one is given up, and
# nothing asks for it later. Nobody learns of it: the promise of fetchNextPage, called with throwOnError, is fulfilled with the status
# "success" and no error; its result has as many pages as before. In a page, the click had no effect. The other way round, the update
# is lost: fetchNextPage cancels pages that are being fetched again after an invalidation; its own page arrives, the others stay as they
# were, and the query no longer counts as invalidated, so that nothing fetches them later. With cancelRefetch: false it joins that
# fetch instead, and is fulfilled without a next page.
#
# Seen: the three lines at the end. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tanstack/query-core@5.108.0 >/dev/null
cat >pages.mjs <<'JS'
import { InfiniteQueryObserver, QueryClient } from "@tanstack/query-core";

async function observed() {
  const client = new QueryClient();
  client.mount();
  let version = 1;
  const queryKey = ["history"];
  const observer = new InfiniteQueryObserver(client, {
    queryKey,
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return `page ${pageParam}, version ${version}`;
    },
    getNextPageParam: (_, pages) => pages.length,
    retry: false,
  });
  observer.subscribe(() => {});
  await observer.refetch();
  return {
    observer,
    /** Something on the server has changed, and the client was told. */
    async change() {
      version += 1;
      await client.invalidateQueries({ queryKey });
    },
    seen: () => JSON.stringify(observer.getCurrentResult().data.pages),
    isInvalidated: () => client.getQueryState(queryKey).isInvalidated,
    end: () => client.unmount(),
  };
}

const said = ({ status, error }) => `${status}, error ${error}`;
{
  const { observer, change, seen, end } = await observed();
  const wanted = observer.fetchNextPage({ throwOnError: true });
  await change();
  console.log(`change during next page: ${said(await wanted)}, ${seen()}`);
  end();
}
for (const cancelRefetch of [true, false]) {
  const { observer, change, seen, isInvalidated, end } = await observed();
  const changed = change();
  const wanted = await observer.fetchNextPage({ throwOnError: true, cancelRefetch });
  await changed;
  console.log(`next page during change, cancelRefetch ${cancelRefetch}: ${said(wanted)}, ${seen()}, invalidated ${isInvalidated()}`);
  end();
}
JS
output=$(node pages.mjs)
echo "$output"
test "$output" = 'change during next page: success, error null, ["page 0, version 2"]
next page during change, cancelRefetch true: success, error null, ["page 0, version 1","page 1, version 2"], invalidated false
next page during change, cancelRefetch false: success, error null, ["page 0, version 2"], invalidated false'
