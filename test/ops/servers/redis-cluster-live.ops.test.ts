import { testsOfLivePages } from "./live-pages";
import { startCluster } from "./redis-servers";

testsOfLivePages(async () => {
  const { url, masters, replicas, stop } = await startCluster();
  return { url, nodes: [...masters, ...replicas], stop };
});
