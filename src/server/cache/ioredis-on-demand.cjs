/**
 * ioredis in the bundle of functions (see next.config.mjs): it is evaluated when Redis is first reached over TCP, which those that
 * reach it over HTTP never do. It makes two methods for each of Redis's commands.
 */
module.exports = {
  get Cluster() {
    return require("ioredis/built/index.js").Cluster;
  },
  get Redis() {
    return require("ioredis/built/index.js").Redis;
  },
};
