import type { StrategyDocument } from './document.js';
import { perDocument } from './perDocument.js';

/** Words for a product that is still to come out, in the languages that are read. */
const toCome = new RegExp(
  '(?<!\\p{L})(?:MVP|(?:pre-?|post-?|after |before |at |soft[ -]|beta[ -]?)launch|' +
    'launch(?:es|ing)? (?:the |our |an? |in |by |with |on |\\p{L}+ tier)|launch (?:date|plan)|' +
    'waitlist|prototype|not (?:yet )?(?:built|launched|live)|markteinführung|prototyp|lanzamiento|' +
    'prototipo|lancement|lancio|lançamento|protótipo|запуск\\p{L}*|прототип\\p{L}*|' +
    'wdrożeni\\p{L}*)(?!\\p{L})|上线|上線|リリース前|ローンチ|プロトタイプ|출시|런칭|프로토타입',
  'iu',
);

/** Whether a document speaks of a product that is still to come out: then nothing of it has a value today. */
export const isToCome = perDocument((document: StrategyDocument): boolean =>
  document.outline.passages.some(({ text }) => toCome.test(text)),
);
