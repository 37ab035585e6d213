/**
 * The checklists as a remark preset, for any unified pipeline without VS Code:
 * `unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(preset)`.
 */
import remarkLint from 'remark-lint';
import type { Preset } from 'unified';
import { resolveConfig } from './config/config.js';
import { midnightOf } from './facts/time.js';
import { rules } from './rules/index.js';
import { remarkRule, strategyFacts } from './rules/rule.js';

const now = Date.now();

const preset: Preset = {
  plugins: [
    [strategyFacts, { today: midnightOf(now), calendar: resolveConfig(undefined).config.calendar }],
    ...rules.map((rule) => remarkRule(rule)),
    remarkLint,
  ],
};

export default preset;
