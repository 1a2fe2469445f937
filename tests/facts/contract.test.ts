import { syntaxSource } from "../../src/facts/syntax/source.ts";
import { holdToContract } from "../support/contract.ts";
import { offeredAlone, typescriptAlone } from "../support/sources.ts";

holdToContract({ name: "syntax on espree's tree", kind: "syntax", setting: "espree", source: syntaxSource });
holdToContract({ name: "syntax on TypeScript's tree", kind: "syntax", setting: "untyped", source: syntaxSource });
holdToContract({ name: "typescript", kind: "typescript", setting: "typed", source: typescriptAlone });
holdToContract({ name: "typescript behind plain data", kind: "typescript", setting: "remote", source: offeredAlone });
