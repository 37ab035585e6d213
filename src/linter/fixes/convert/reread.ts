import { readDocument, type StrategyDocument } from '../../facts/document.js';
import type { Metric, Stated } from '../../facts/metrics/metric.js';
import type { Milestone } from '../../facts/milestone.js';
import { sectionAndParents, type Section } from '../../outline/outline.js';
import { parse } from '../../parse/parse.js';
import { rangeOf } from '../../text.js';

/** Reads Markdown as if it stood in a section: below the section's headings, and nothing else. */
function reread(document: StrategyDocument, section: Section, markdown: string): StrategyDocument {
  const headings = [...sectionAndParents(section)].reverse().flatMap(({ node }) => (node ? [document.source.slice(rangeOf(node).start, rangeOf(node).end)] : []));
  const text = `${[...headings, markdown].join('\n\n')}\n`;
  return readDocument(parse(text), text, document.options);
}

function alike(a: Stated, b: Stated): boolean {
  return a.state === b.state && a.value?.amount === b.value?.amount && a.value?.upper === b.value?.upper && a.value?.unit.name === b.value?.unit.name && a.value?.comparator === b.value?.comparator;
}

/**
 * Whether Markdown states the same metrics in their section: name, baseline, target, date and role.
 * @param markdown what is to stand in the place of the metrics
 */
export function saysMetrics(document: StrategyDocument, metrics: readonly Metric[], markdown: string): boolean {
  const [first] = metrics;
  const now = first ? reread(document, first.section, markdown).metrics.all : [];
  return now.length === metrics.length && metrics.every((metric, index) => {
    const other = now[index];
    return other !== undefined && metric.name === other.name && metric.role === other.role && alike(metric.baseline, other.baseline) && alike(metric.target, other.target) && metric.deadline.state === other.deadline.state && metric.deadline.time?.text === other.deadline.time?.text;
  });
}

/** Whether Markdown states the same milestones in their section: name, date, who and what for, and whether they are done. */
export function saysMilestones(document: StrategyDocument, milestones: readonly Milestone[], markdown: string): boolean {
  const [first] = milestones;
  const now = first ? reread(document, first.section, markdown).milestones.all.filter(({ source }) => source.shape !== 'heading') : [];
  return now.length === milestones.length && milestones.every((milestone, index) => {
    const other = now[index];
    return other !== undefined && (milestone.name.startsWith(other.name) || other.name.startsWith(milestone.name)) && milestone.date === other.date && milestone.time?.text === other.time?.text && milestone.owner === other.owner && milestone.outcome === other.outcome && milestone.done === other.done;
  });
}
