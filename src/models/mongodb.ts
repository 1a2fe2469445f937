import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** MongoDB. */
export const mongodb: readonly Model[] = [
  {
    modules: ["mongodb"],
    checked: "mongodb@7.9.0",
    is: "only in Node.js",
    apis: {
      "MongoClient.close": PROMISE,
      "MongoClient.connect": { ...PROMISE, fulfills: "MongoClient", acquires: { leak: "its connections stay open", what: "receiver", release: ["close"], isReleasedLater: true } },
      "MongoClient.db": { gives: "Db" },
      "Db.collection": { gives: "Collection" },
      "Db.{admin,aggregate}": { returns: "other" },
      "Db.{collections,command,createCollection,createIndex,dropCollection,dropDatabase,stats}": PROMISE,
      "Collection.{bulkWrite,countDocuments,createIndex,createIndexes,deleteMany,deleteOne,distinct,drop,dropIndex,estimatedDocumentCount,findOne,findOneAndDelete,findOneAndReplace,findOneAndUpdate,insertMany,insertOne,replaceOne,updateMany,updateOne}": PROMISE,
      "Collection.{aggregate,find}": { gives: "FindCursor" },
      "FindCursor.{close,forEach,hasNext,next,toArray,tryNext}": PROMISE,
      "FindCursor.{batchSize,limit,project,skip,sort}": { gives: "FindCursor" },
      "MongoClient.startSession": { acquires: { leak: "the server keeps the session", release: ["endSession"], isReleasedLater: true } },
      ClientSession: { is: "session" },
    },
  },
];
