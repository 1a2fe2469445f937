export * as parser from "@typescript-eslint/parser";
export { default as ts } from "typescript";
