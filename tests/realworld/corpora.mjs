/** The packages that the rules are tried on: those of the benchmark, and the ones that are pinned beside this file. */
import path from "node:path";
import { CORPORA as BENCH, installCorpora as installBench } from "../bench/corpora.mjs";
import { installPackages, layOutPackages } from "../support/corpora.mjs";

const VIEM = ["account-abstraction", "accounts", "actions", "celo", "clients", "constants", "ens", "errors", "experimental", "linea", "node", "nonce", "op-stack", "siwe", "tempo", "types", "utils", "window", "zksync", "index.ts"];

/** These packages say where their types are in a way that only older resolution reads. */
const ATPROTO = { paths: { "multiformats/cid": ["../../node_modules/multiformats/types/src/cid.d.ts"], uint8arrays: ["../../node_modules/uint8arrays/types/src/index.d.ts"] } };

const LOOPBACK = { experimentalDecorators: true, emitDecoratorMetadata: true, useUnknownInCatchVariables: false };

const OWN = [
  { name: "@atproto/bsky", options: ATPROTO, generated: ["src/lexicon", "src/proto"] },
  { name: "@atproto/ozone", options: ATPROTO, generated: ["src/lexicon"] },
  { name: "@atproto/pds", options: ATPROTO, with: { "dist/lexicons": "src/lexicons" } },
  { name: "@loopback/repository", options: LOOPBACK },
  { name: "@loopback/rest", options: LOOPBACK },
  { name: "@npmcli/arborist", language: "javascript" },
  { name: "@sap/cds", language: "javascript", sources: ["lib", "libx", "srv"] },
  { name: "discord.js", language: "javascript", sources: ["src"] },
  { name: "ethers", sources: ["src.ts"] },
  { name: "fastify", language: "javascript", sources: ["fastify.js", "lib", "test"] },
  { name: "hardhat" },
  { name: "knex", language: "javascript" },
  { name: "matrix-js-sdk" },
  { name: "moleculer", language: "javascript", sources: ["src"] },
  { name: "mongoose", language: "javascript" },
  { name: "nightwatch", language: "javascript" },
  { name: "npm", language: "javascript" },
  { name: "pm2", language: "javascript" },
  { name: "undici", language: "javascript", generated: ["lib/llhttp"] },
  { name: "viem", sources: VIEM, with: { chains: "chains", tokens: "tokens", "trusted-setups": "trusted-setups" } },
];

export const CORPORA = [...BENCH, ...OWN].sort((one, other) => (one.name < other.name ? -1 : 1));

/** Installs the packages and lays those that are asked for out in a folder. */
export function layOutCorpora(names, folder) {
  const isAsked = ({ name }) => names.includes(name);
  const groups = [
    { id: "bench", corpora: BENCH.filter(isAsked), install: installBench },
    { id: "realworld", corpora: OWN.filter(isAsked), install: () => installPackages(import.meta.dirname) },
  ];
  return groups.filter(({ corpora }) => corpora.length > 0).flatMap(({ id, corpora, install }) => layOutPackages(corpora, install(), path.join(folder, id)));
}
