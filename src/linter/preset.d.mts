import type { Preset } from 'unified';

/** The checklists of product strategy as a remark preset, for any unified pipeline. */
declare const preset: Preset;
export default preset;
