import { z } from 'zod';

// Answers may get more fields within a version: whoever reads them passes over what they do not know.

const severity = z.enum(['error', 'warning', 'info']);
const kind = z.string().nullable();
const line = z.int().min(1).describe('From 1.');
const documentStatus = z.enum(['draft', 'in-review', 'approved', 'archived']).nullable();

const finding = z.looseObject({
  ruleId: z.string(),
  severity,
  message: z.string(),
  line,
  column: line,
  endLine: line,
  endColumn: line,
  satisfiedBy: z.string().optional().describe('What the document says when it satisfies the item.'),
  related: z.array(z.looseObject({ path: z.string().optional(), line, message: z.string() })).optional(),
  fixes: z.array(
    z.looseObject({
      title: z.string(),
      safe: z.boolean().describe('Whether it cannot change what the document means.'),
      edits: z
        .array(z.looseObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() }))
        .describe('Offsets in UTF-16 code units of the file, without a byte order mark.'),
    }),
  ),
});

/** What `check` answers: the terminal's JSON, without files of a folder that are not strategy documents. */
export const checked = {
  version: z.literal(1),
  documents: z.array(
    z.looseObject({
      path: z.string(),
      kind,
      likelyKind: kind,
      status: documentStatus,
      items: z.array(
        z.looseObject({
          id: z.string(),
          checklist: z.string(),
          status: z.enum(['met', 'partial', 'missing', 'not-evaluated']),
          line: line.nullable(),
        }),
      ),
      findings: z.array(finding),
    }),
  ),
  unread: z.array(z.string()).describe('What could not be read; the others are checked all the same.'),
  summary: z.looseObject({
    documents: z.int().describe('Files looked at, those that are no strategy documents among them.'),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
  }),
};

/** What `missing` answers. */
export const missing = {
  path: z.string(),
  kind,
  likelyKind: kind,
  status: documentStatus,
  met: z.int(),
  judged: z.int(),
  open: z
    .array(
      z.looseObject({
        id: z.string(),
        checklist: z.string(),
        severity,
        status: z.enum(['missing', 'partial']),
        satisfiedBy: z.string(),
        example: z.string(),
        places: z.array(z.looseObject({ line, message: z.string() })),
      }),
    )
    .describe('The most important first.'),
};

/** What `contradictions` answers. */
export const contradictions = { contradictions: z.array(finding.extend({ path: z.string() })) };

const point = z.looseObject({ line, column: line }).nullable();

/** What `changed` answers: the JSON of `strategy-lint diff`. */
export const changed = {
  version: z.literal(1),
  since: z.string().nullable(),
  documents: z.array(
    z.looseObject({
      path: z.string(),
      movedFrom: z.string().nullable(),
      kind,
      state: z.enum(['changed', 'new', 'gone']),
      changes: z.array(
        z.looseObject({
          kind: z.string(),
          about: z.string(),
          from: z.string(),
          to: z.string(),
          message: z.string(),
          before: point.describe('Where the earlier version states it.'),
          after: point.describe('Where the document states it now.'),
        }),
      ),
    }),
  ),
  summary: z.looseObject({ documents: z.int(), changes: z.int() }),
};

/** What `template` answers. */
export const template = {
  templates: z.array(z.looseObject({ name: z.string(), label: z.string(), use: z.string() })),
  text: z.string().optional().describe('The template that was asked for, in Markdown.'),
};

/** What `explain` answers. */
export const explained = {
  item: z
    .looseObject({
      id: z.string(),
      checklist: z.string(),
      satisfiedBy: z.string(),
      severity,
      onByDefault: z.boolean(),
      why: z.string(),
      weak: z.string(),
      strong: z.string(),
    })
    .optional(),
  document: z.looseObject({ path: z.string(), kind, likelyKind: kind, because: z.array(z.string()) }).optional(),
};
