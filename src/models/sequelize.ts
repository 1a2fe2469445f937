import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Models of rows in SQL databases. */
export const sequelize: readonly Model[] = [
  {
    modules: ["sequelize"],
    checked: "sequelize@6.37.8",
    is: "only in Node.js",
    apis: {
      "Sequelize.{authenticate,close,drop,query,sync}": PROMISE,
      "Sequelize.transaction": { ...PROMISE, acquires: { leak: "its connection stays in the transaction", what: "fulfilled", release: ["commit", "rollback"], isReleasedLater: true } },
      "Model.{bulkCreate,count,create,destroy,findAll,findAndCountAll,findByPk,findOne,findOrCreate,increment,max,min,restore,sum,sync,truncate,update,upsert}": PROMISE,
      Transaction: { is: "session" },
    },
  },
];
