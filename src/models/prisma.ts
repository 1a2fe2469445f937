import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Databases by a schema; queries start when they are awaited. */
export const prisma: readonly Model[] = [
  {
    modules: ["@prisma/client"],
    // Pages import its enumerations.
    is: ["only in Node.js", "copied by bundlers"],
    apis: {
      "PrismaClient.{$connect,$disconnect}": PROMISE,
      "PrismaClient.{$executeRaw,$executeRawUnsafe,$queryRaw,$queryRawUnsafe,$transaction}": PROMISE,
      "PrismaClient.*.{aggregate,count,create,createMany,createManyAndReturn,delete,deleteMany,findFirst,findFirstOrThrow,findMany,findUnique,findUniqueOrThrow,groupBy,update,updateMany,upsert}": { returns: "thenable" },
    },
  },
];
