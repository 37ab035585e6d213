// `npm run generate`; the unit tests fail when it was forgotten.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { configSchema, messageBundle, withRuleTable, withSettings, withStatements } from './generate.js';
import { spokenNames, spokenSources } from './sources.js';

writeFileSync('package.json', withSettings(readFileSync('package.json', 'utf8')));
writeFileSync('README.md', withRuleTable(readFileSync('README.md', 'utf8')));
writeFileSync('src/linter/config/strategylint.schema.json', configSchema());
writeFileSync('package.nls.json', withStatements(readFileSync('package.nls.json', 'utf8')));
mkdirSync('l10n', { recursive: true });
writeFileSync('l10n/bundle.l10n.json', messageBundle(spokenSources(), spokenNames()));
