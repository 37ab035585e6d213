import type { Clock } from '../incremental/source.js';
import type { Finding, Fix, Severity } from '../result.js';
import type { Reported } from '../rules/rule.js';
import { fixed, type Range } from '../text/text.js';

const noRelated: Finding['related'] = [];

/** A finding of the document as it is now. Its fixes are for this version only: later ones have their own. */
export class Shown implements Finding {
  readonly message: string;
  readonly said: Finding['said'];
  readonly range: Range;
  readonly related: Finding['related'];
  readonly #reported: Reported;
  readonly #clock: Clock;
  readonly #version: number;
  #fixes: readonly Fix[] | undefined;

  /** @param clock the versions of the document it is about */
  constructor(
    readonly ruleId: string,
    readonly severity: Severity,
    reported: Reported,
    clock: Clock,
  ) {
    this.message = reported.message;
    this.said = reported.said;
    this.range = fixed(reported.range);
    this.related =
      reported.related.length === 0
        ? noRelated
        : reported.related.map((each) => ({ ...each, range: fixed(each.range) }));
    this.#reported = reported;
    this.#clock = clock;
    this.#version = clock.version;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??=
      this.#clock.version === this.#version ? this.#reported.fixes().filter((fix) => fix !== undefined) : []);
  }

  toJSON(): Finding {
    const { ruleId, severity, message, said, range, fixes, related } = this;
    return { ruleId, severity, message, said, range, fixes, related };
  }
}
