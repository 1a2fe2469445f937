import type { TSESTree } from "@typescript-eslint/utils";
import { modelOfCall, modelOfValue } from "../../../src/semantics/calls/model.ts";
import { askAll } from "../../support/question-table.ts";

const floats = "the router catches what a navigation rejects with";

askAll("modelOfCall, whether its promise may float", (facts, node) => modelOfCall(facts, node as TSESTree.CallExpression)?.mayFloat, [
  { name: "test", code: "import test from 'node:test'; «test('a', () => {})»;", answer: "the test runner waits for it" },
  { name: "a renamed test", code: "import { test as check } from 'node:test'; «check('a', () => {})»;", answer: "the test runner waits for it" },
  { name: "it.only", code: "import { it } from 'node:test'; «it.only('a', () => {})»;", answer: "the test runner waits for it" },
  { name: "test.test", code: "import test from 'node:test'; «test.test.skip('a', () => {})»;", answer: "the test runner waits for it" },
  { name: "another export", code: "import { run } from 'node:test'; «run()»;", answer: undefined },
  { name: "a subtest, which its test waits for only if it is awaited", code: "import test from 'node:test'; test('a', async (t) => { «t.test('b', () => {})»; });", answer: undefined },
  { name: "a test of the file's own", code: "const test = async () => {}; «test()»;", answer: undefined },
  { name: "what a hook gives", code: "import { useNavigate } from 'react-router'; function Page() { const navigate = useNavigate(); «navigate('/')»; }", answer: floats },
  { name: "a method of what a hook gives", code: "import { useFetcher } from 'react-router-dom'; function Page() { const fetcher = useFetcher(); «fetcher.load('/')»; }", answer: floats },
  { name: "a method of an annotated parameter", code: "import type { FetcherWithComponents } from 'react-router'; function load(fetcher: FetcherWithComponents) { «fetcher.load('/')»; }", answer: floats },
]);

askAll("modelOfValue, whether the promise never rejects", (facts, node) => modelOfValue(facts, node)?.neverRejects === true, [
  { name: "a promise that its library keeps from rejecting", code: "import type { SafePromise } from '@reduxjs/toolkit'; function run(request: SafePromise<void>) { «request»; }", answer: true },
  { name: "a promise", code: "async function load() {} «load()»;", answer: false },
]);
