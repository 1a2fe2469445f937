import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Redis. */
export const redis: readonly Model[] = [
  {
    modules: ["ioredis"],
    checked: "ioredis@6.0.0",
    is: ["only in Node.js", "emitter"],
    apis: {
      "{default,Redis,Cluster}.{append,blpop,brpop,decr,decrby,del,eval,evalsha,exists,expire,expireat,flushall,flushdb,get,getdel,getset,hdel,hexists,hget,hgetall,hincrby,hkeys,hlen,hmget,hmset,hset,hsetnx,hvals,incr,incrby,keys,lindex,llen,lpop,lpush,lrange,lrem,ltrim,mget,mset,persist,ping,publish,quit,rename,rpop,rpush,sadd,scan,scard,script,set,setex,setnx,sismember,smembers,srem,ttl,type,xadd,xread,zadd,zcard,zincrby,zrange,zrangebyscore,zrank,zrem,zscore}": UNLESS_CALLBACK,
      "{default,Redis}.{connect,subscribe,psubscribe,unsubscribe}": UNLESS_CALLBACK,
    },
  },
  {
    modules: ["redis"],
    checked: "redis@6.3.1",
    is: ["only in Node.js", "emitter"],
    apis: {
      "{createClient,createCluster}": { gives: "RedisClient" },
      "RedisClient.connect": { acquires: { leak: "its connection stays open", what: "receiver", release: ["quit", "close", "disconnect", "destroy"], isReleasedLater: true } },
      createClient: { emitsError: { what: "the connection", fails: "is lost", connectsLater: true } },
      "RedisClient.{append,connect,decr,del,disconnect,exists,expire,flushAll,flushDb,get,getDel,getSet,hDel,hExists,hGet,hGetAll,hIncrBy,hKeys,hSet,incr,incrBy,keys,lLen,lPop,lPush,lRange,mGet,mSet,ping,publish,quit,rPop,rPush,sAdd,sIsMember,sMembers,sRem,set,setEx,setNX,subscribe,ttl,unsubscribe,zAdd,zRange,zRem,zScore}": PROMISE,
    },
  },
];
