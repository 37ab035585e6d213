import { kinds } from '../linter/index.js';
import { reporterNames } from './reporters/index.js';

/** What `mcp --help` prints. */
export const mcpUsage = `Usage: strategy-lint mcp [folders]

Answers coding agents over the Model Context Protocol, on standard input and output, until the client closes them. It reads
below the folders that the client names as its roots; where a client names none, below those that are given here. Nothing
is written.`;

/** What `--help` prints. */
export const usage = `Usage: strategy-lint [options] [files, folders or globs; - for standard input]
       strategy-lint diff --help    what two versions of a document state differently
       strategy-lint new --help     start a document from a template
       strategy-lint mcp            answer coding agents over the Model Context Protocol

Lints product-strategy Markdown against leadership checklists.

What is checked
  --kind NAME         treat every file as that kind: ${kinds.join(', ')}
  --checklists all    evaluate every checklist, whatever the kind, in archived documents too
  --include-likely    check files too that may well be strategy documents
  --config FILE       configuration in YAML or JSON; else the nearest .strategylint.yml
  --today YYYY-MM-DD  check as of that day instead of today, so that a result can be reproduced
  --stdin-filename FILE
                      the name that standard input is checked under
  --staged            report only what Git is about to commit: findings on its lines, and what they contradict
  --since REV         report only what changed since the branch left that revision of Git, and targets that were
                      lowered without a reason or dates that slip again

What is reported
  --reporter NAME     ${reporterNames.join(', ')}; may be given several times.
                      Without it text, and in GitHub Actions its annotations
  --output FILE       write what the reporter named before it reports to that file
  --quiet             report only errors and what it can fail at, and no documents without any

What fails
  --fail-on LEVEL     exit with 1 at findings of this level or above: error (default), warning, info, none
  --max-warnings N    exit with 1 at more warnings than that
  --baseline FILE     accept the findings that stand in that file
  --write-baseline    accept the findings of today: write them to that file, or to .strategylint-baseline.json
  --baseline-until YYYY-MM-DD
                      until that day only

What is changed
  --fix               write the fixes that cannot change what a document means, and report what is left
  --fix-dry-run       show what --fix would write, and write nothing

  --cache             remember results in .strategylintcache, and lint only what changed since
  --cache-location FILE
                      remember them in that file instead
  --version, --help

Reports go to standard output or to their files, everything else is said on standard error.
Exit code: 0 nothing at or above --fail-on, 1 findings, 2 bad usage, or a file that could not be read or checked.`;
