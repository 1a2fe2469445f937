import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

const SESSION = { leak: "the server keeps the session", what: "fulfilled", release: ["endSession"], isReleasedLater: true } as const;

/** Models of documents in MongoDB; queries start when they are awaited. */
export const mongoose: readonly Model[] = [
  {
    modules: ["mongoose"],
    checked: "mongoose@9.12.1",
    is: "only in Node.js",
    apis: {
      "{connect,disconnect,syncIndexes}": PROMISE,
      "Mongoose.{connect,disconnect}": PROMISE,
      model: { gives: "Model" },
      "Model.{bulkWrite,create,createCollection,insertMany,syncIndexes}": PROMISE,
      "Model.{countDocuments,deleteMany,deleteOne,distinct,estimatedDocumentCount,exists,find,findById,findByIdAndDelete,findByIdAndUpdate,findOne,findOneAndDelete,findOneAndReplace,findOneAndUpdate,replaceOne,updateMany,updateOne}": { returns: "thenable", gives: "Query" },
      "Query.{lean,limit,populate,select,skip,sort,where}": { returns: "thenable", gives: "Query" },
      "Model.aggregate": { returns: "thenable" },
      "connection.{close,dropDatabase}": PROMISE,
      "Query.exec": PROMISE,
      "{Connection,Mongoose}.startSession": { ...PROMISE, acquires: SESSION },
      "{connection.startSession,startSession}": { ...PROMISE, acquires: SESSION },
    },
  },
];
