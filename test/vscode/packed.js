// What the package for VS Code may hold: what runs, what it reads, and what the marketplace shows.
const needed = [
  'package.json',
  'package.nls.json',
  'l10n/bundle.l10n.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'icon.png',
  'media/panel.js',
  'media/preview.css',
  'media/report.css',
  'dist/extension.js',
  'dist/editor.js',
  'dist/strategylint.schema.json',
  'examples/start-here.md',
  'snippets/strategy.code-snippets',
  'syntaxes/product-strategy.tmLanguage.json',
  'syntaxes/product-strategy-columns.tmLanguage.json',
];

/** Whether a package holds all that is needed, rule pages included, and nothing else; says what is wrong. */
export function expectedFiles(files) {
  const missing = needed.filter((name) => !files.includes(name));
  const surplus = files.filter(
    (name) =>
      !needed.includes(name) &&
      !/^dist\/rules\/[a-z-]+\.md$/.test(name) &&
      !/^(?:l10n\/bundle\.l10n|package\.nls)\.[a-z-]+\.json$/.test(name) &&
      !/^media\/walkthrough\/[a-z]+-(?:light|dark)\.png$/.test(name) &&
      !/^media\/[\w-]+\.png$/.test(name),
  );
  if (missing.length > 0) console.log(`  missing in the package: ${missing.join(', ')}`);
  if (surplus.length > 0) console.log(`  not needed in the package: ${surplus.join(', ')}`);
  return missing.length === 0 && surplus.length === 0 && files.some((name) => name.startsWith('dist/rules/'));
}
