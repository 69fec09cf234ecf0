import { startOwnRedis } from "@test/own-redis";
import { testsOfLivePages } from "./live-pages";
import { follow, startSentinels } from "./redis-servers";

testsOfLivePages(async () => {
  const [first, second] = await Promise.all([startOwnRedis(), startOwnRedis()]);
  await follow(second, first);
  const sentinels = await startSentinels("main", first);
  await sentinels.untilAgreed();
  return {
    url: `redis+sentinel://${sentinels.hosts}/main`,
    nodes: [first, second],
    stop: async () => {
      await sentinels.stop();
      await Promise.all([first.stop(), second.stop()]);
    },
  };
});
