import type { Model } from "./model.ts";

/** Requests to a server under test. */
export const supertest: readonly Model[] = [
  {
    modules: ["supertest"],
    checked: "@types/supertest@7.2.1",
    apis: {
      "{default,agent}": { gives: "Agent" },
      "Agent.{del,delete,get,head,options,patch,post,put}": { returns: "thenable", gives: "Test" },
      "Test.{accept,attach,auth,expect,field,query,redirects,send,set,timeout,type}": { returns: "thenable", gives: "Test" },
    },
  },
];
