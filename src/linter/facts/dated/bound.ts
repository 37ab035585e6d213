/** Whether a time is that of something, or its last or first moment. */
export type Bound = 'in' | 'by' | 'from';

const byWord = new RegExp(
  '(?<!\\p{L})(?:by|until|till|before|no later than|due|deadline|within|bis(?: zum| ende| mitte| anfang)?|vor|spätestens|' +
    "d'ici|avant|jusqu'\\p{L}+|antes de|hasta|para|até|entro(?: il)?|prima di|do|przed|до|к)[\\s:]*(?:the |den |dem |le |la |el |il |o |" +
    'end of |late |mid[ -]|early |fin de |fine |final de |koniec |конца )*$',
  'iu',
);
const fromWord = new RegExp(
  '(?<!\\p{L})(?:from|since|starting(?: in| on| from)?|starts?|begins?|as of|after|post|ab|seit|nach|dès|à partir d[eu]|depuis|' +
    'après|desde|a partir de|después de|após|dal?|dopo|od|po|с|со|после)[\\s:-]*(?:the |de |del |le |el )?$',
  'iu',
);
const byBehind = /^\s*(?:まで|以前|前|之前|까지|이전)/u;
const fromBehind = /^\s*(?:\+|(?:and|&)\s(?:beyond|later|after|onwards?)|onwards?|から|以降|起|부터|이후)/u;
/** What says that a time is none to hold anybody to. */
const unsure = /(?<!\p{L})(?:not before|earliest|frühestens|au plus tôt|no antes)[\s:]*$/iu;

/** What the words around a time make of it; undefined where they say that it is none. Offsets are in the text. */
export function boundOf(text: string, start: number, end: number): Bound | undefined {
  const before = text.slice(Math.max(0, start - 30), start);
  const behind = text.slice(end, end + 14);
  if (unsure.test(before)) return undefined;
  if (fromBehind.test(behind) || fromWord.test(before)) return 'from';
  return byBehind.test(behind) || byWord.test(before) ? 'by' : 'in';
}
