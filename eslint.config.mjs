import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    // TypeScript finds these in its own files.
    ...js.configs.recommended,
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.nodeBuiltin },
    rules: { ...js.configs.recommended.rules, 'no-duplicate-imports': 'error' },
  },
  { files: ['test/npm/*.test.js'], languageOptions: { globals: globals.mocha } },
  { files: ['test/vscode/reader/*.js'], languageOptions: { globals: globals.commonjs } },
  {
    // Functions in these run in the workbench's page. No other name of a browser: `name` and `open` would hide what is misspelt.
    files: ['test/vscode/*.js'],
    languageOptions: {
      globals: { document: false, getComputedStyle: false, MutationObserver: false, scrollY: false },
    },
  },
  { files: ['media/*.js'], languageOptions: { globals: { ...globals.browser, acquireVsCodeApi: false } } },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  {
    // The machine keeps the shape of such an object, its getters with all they see included, until the next full collection.
    files: ['src/linter/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > Property[kind="get"]',
          message: 'Make it a class: an object with getters of its own keeps what they see alive for long.',
        },
      ],
    },
  },
  {
    // What is longer does several things, each of which has a name. A `describe` of tests is a list of them, and no function.
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipComments: false, skipBlankLines: false, IIFEs: true }],
    },
  },
  { files: ['src/linter/preset.ts', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
);
