import { isAbout, type BlockOutline, type Passage } from '../../outline/outline.js';
import { sentencesOf } from '../../text/text.js';
import type { CalendarOptions } from '../time.js';
import { fromEnumeration } from './enumeration.js';
import { familyOf, soundsMeasured, wantedDirection } from './lexicon.js';
import { absent, build, preferred, roleOf, type Metric } from './model.js';
import { isMetricName, isQuantity, isTask, nameIn } from './naming.js';
import { readStatement } from './statement.js';
import { pattern } from '../patterns.js';

const change = new RegExp(pattern('prose.change'), 'i');
const declared = new RegExp(pattern('prose.declared'), 'i');

/** "Median closing time falls from 6 hours to 1 hour": so stories tell of their metrics. */
const story = new RegExp(pattern('prose.story'), 'gi');

/** The metrics of sentences that want to change one, or that name the leading one. */
export function fromSentences(outline: BlockOutline, taken: readonly Metric[], calendar: CalendarOptions): Metric[] {
  const metrics: Metric[] = [];
  const bullets = new Set(
    taken.map((metric) => (metric.source.shape === 'bullet' ? metric.source.passage : undefined)),
  );
  for (const passage of outline.passages) {
    if (passage.kind === 'heading' || passage.kind === 'cell' || bullets.has(passage)) continue;
    if (isAbout(passage.section, 'non-goals', 'competition', 'evidence', 'learning')) continue;
    metrics.push(...fromEnumeration(passage, calendar));
    for (const sentence of sentencesOf(passage.text)) {
      const found = declared.exec(sentence.text);
      // "Once KPIs are stable" declares nothing.
      const named =
        found &&
        !/\b(?:once|when|if|until|after|before|while|as|unless)\s+(?:[\w-]+\s+){0,3}$/i.test(
          sentence.text.slice(0, found.index),
        )
          ? found
          : null;
      const moved = change.exec(sentence.text);
      const match = named ?? moved;
      if (!match) {
        metrics.push(...fromStory(passage, sentence, calendar));
        continue;
      }
      const at = match.index + match[0].lastIndexOf(match.groups?.name ?? '');
      const whole = nameIn(named ? sentence.text.slice(at) : (match.groups?.name ?? ''), sentence.start + at, calendar);
      const name = whole?.name;
      if (!whole || !name || (moved && !named && !soundsMeasured(name) && !familyOf(name))) continue;
      const read = readStatement(passage, sentence.start, sentence.end, calendar, true);
      metrics.push(
        build({
          name,
          nameRange: passage.source(whole.start, whole.end),
          context: sentence.text,
          verb: wantedDirection(sentence.text),
          role: named?.groups?.star ? 'north-star' : roleOf(passage.section, '', ''),
          ...read,
          owner: absent,
          declared:
            isMetricName(name, calendar) && (isQuantity(name) || read.target.value !== undefined) && !isTask(name),
          source: { shape: 'sentence', passage, sentence: { start: sentence.start, end: sentence.end } },
          section: passage.section,
        }),
      );
    }
  }
  return metrics;
}

/** The metrics that a sentence tells a change of, each with what follows it; the sentence's date is that of all. */
function fromStory(
  passage: Passage,
  sentence: { readonly text: string; readonly start: number; readonly end: number },
  calendar: CalendarOptions,
): Metric[] {
  const told = [...sentence.text.matchAll(story)];
  return told.flatMap((match, index): Metric[] => {
    const name = (match.groups?.name ?? '').trim();
    if (!isQuantity(name) || !isMetricName(name, calendar)) return [];
    const start = sentence.start + match.index + match[0].indexOf(name);
    const read = readStatement(
      passage,
      start + name.length,
      sentence.start + (told[index + 1]?.index ?? sentence.text.length),
      calendar,
      true,
    );
    if (read.target.value === undefined) return [];
    const whole = readStatement(passage, sentence.start, sentence.end, calendar, true);
    return [
      build({
        name,
        nameRange: passage.source(start, start + name.length),
        context: sentence.text,
        verb: undefined,
        role: roleOf(passage.section, '', ''),
        ...read,
        deadline: preferred(read.deadline, whole.deadline),
        owner: absent,
        source: { shape: 'sentence', passage, sentence: { start: sentence.start, end: sentence.end } },
        section: passage.section,
        declared: true,
      }),
    ];
  });
}
