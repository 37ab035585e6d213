// `npm run generate`; the unit tests fail when it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs';
import { configSchema, withRuleTable, withSettings } from './generate.js';

writeFileSync('package.json', withSettings(readFileSync('package.json', 'utf8')));
writeFileSync('README.md', withRuleTable(readFileSync('README.md', 'utf8')));
writeFileSync('src/linter/config/strategylint.schema.json', configSchema());
