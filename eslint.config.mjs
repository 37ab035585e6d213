import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/'] },
  ...tseslint.configs.recommended,
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
