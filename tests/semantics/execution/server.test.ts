import { isFunction, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isRoute, takesRequest } from "../../../src/semantics/execution/server.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isRoute", (facts: Facts, node: Node) => node.type === "CallExpression" && isRoute(facts, node), [
  { name: "of express", code: 'import express from "express"; const app = express(); «app.get("/", f)»;', answer: true },
  { name: "of a router", code: 'import express from "express"; const router = express.Router(); «router.use(f)»;', answer: true },
  { name: "of a path of a router", code: 'import { Router } from "express"; const router = Router(); «router.route("/").get(f)»;', answer: true },
  { name: "of a new application", code: 'import Koa from "koa"; const app = new Koa(); «app.use(f)»;', answer: true },
  { name: "of CommonJS", code: 'const app = require("fastify")(); «app.get("/", f)»;', answer: true, script: true },
  { name: "of a map", code: 'const m = new Map(); «m.get("/")»;', answer: false },
  { name: "of what is not known", code: 'function f(app) { «app.get("/", g)»; }', answer: false },
  { name: "another method", code: 'import express from "express"; const app = express(); «app.listen(1)»;', answer: false },
]);

askAll("takesRequest", (facts: Facts, node: Node) => isFunction(node) && takesRequest(facts, node), [
  { name: "a request of Node", code: 'import type { IncomingMessage } from "node:http"; const f = «(req: IncomingMessage) => {}»;', answer: true },
  { name: "a request of a package", code: 'import type { Request } from "express"; const f = «(req: Request) => {}»;', answer: true, untyped: true },
  { name: "something of that name", code: "class Request {} const f = «(req: Request) => {}»;", answer: false },
  { name: "no annotation", code: "const f = «(req) => {}»;", answer: false },
]);
