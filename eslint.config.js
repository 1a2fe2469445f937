import asyncPitfalls from "eslint-plugin-async-pitfalls";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "docs/examples/", "docs/.vitepress/dist/", "docs/.vitepress/cache/", "tests/**/fixtures/", "tests/compare/cases/", "tests/support/typed/"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Compares all members of two types with each other: a cast between the compilers' programs costs it seven gigabytes.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // A node's type is compared with its name; the enum behind it would be loaded for nothing.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  asyncPitfalls.configs.strictTypeChecked,
  // Nobody waits for the event loop of a test, or of what builds the site.
  { files: ["tests/**", "docs/.vitepress/**/*.mjs"], rules: { "async-pitfalls/no-blocking-call": "off" } },
  { files: ["src/rules/*.ts"], extends: [eslintPlugin.configs.recommended], rules: { "eslint-plugin/require-meta-schema": "off" } },
);
