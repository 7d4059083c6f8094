import js from "@eslint/js";
import nx from "@nx/eslint-plugin";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "**/dist",
      "**/generated",
      "**/assembly",
      "**/coverage",
      ".nx",
      "**/.test-results",
      "**/.venv-peers",
      "docs/.vitepress/cache",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    plugins: { "@nx": nx },
    rules: {
      // Indices into typed arrays are in range by construction; the check would cost time in hot loops.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Who may import whom: a package of models imports core and nothing else of ours.
      "@nx/enforce-module-boundaries": [
        "error",
        {
          allow: [
            "../../tsup.preset.js",
            "../../tools/doc-examples.cjs",
            "../../../tools/doc-examples.cjs",
            "../../../tools/frozen-models.cjs",
            "../../../../tools/present-engines.cjs",
            "../../../tools/problem.cjs",
            "../../../../tools/problem.cjs",
            "../../../tools/scratch.cjs",
            "../../../../tools/scratch.cjs",
            "../../../datasets/*",
          ],
          allowCircularSelfDependency: true, // tests import their own package by its name
          enforceBuildableLibDependency: false,
          depConstraints: [
            { sourceTag: "layer:core", onlyDependOnLibsWithTags: ["layer:core"] },
            { sourceTag: "layer:library", onlyDependOnLibsWithTags: ["layer:core"] },
            { sourceTag: "layer:model", onlyDependOnLibsWithTags: ["layer:core"] },
            { sourceTag: "layer:app", onlyDependOnLibsWithTags: ["*"] },
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        performance: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        TextDecoder: "readonly",
        TextEncoder: "readonly",
        URL: "readonly",
      },
    },
  },
);
