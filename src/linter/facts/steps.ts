/** The words by which plans name a step of their own, in the languages that are read. */
export const stages =
  'phase|fase|faza|фаза|stage|etapa?|étape|etappe|tappa|этап|milestone|meilenstein|jalon|hito|marco|sprint|wave';
/** Words for a stretch of time, where a step is named by it. */
const spans =
  'week|woche|semaine|semana|settimana|tydzień|неделя|month|monat|mois|mes|mês|mese|miesiąc|месяц|' +
  'days?|tag|jour|día|dia|giorno|year|jahr|quarter|q';

/** The word before a number that names a thing instead of counting it: "Phase", "Woche", "Tier". */
export const numberedWord = new RegExp(
  `(?<!\\p{L})(?:${stages}|${spans}|step|schritt|tier|level|stufe|niveau|nivel|nível|livello|version|option|opción|opção|plan|` +
    'release|no|nr|nº|n°|#)\\s*\\.?\\s*$',
  'iu',
);

/** A step by its number: the names are followed by it, but for those of languages that write it around the word. */
function numbered(names: string, afterNumber: string, beforeNumber: string, countedWith: string): RegExp {
  return new RegExp(
    String.raw`^[^\p{L}\p{N}]*(?:(?<name>${names})s?\s*\.?\s*(?<which>\d+|[A-E](?![\p{L}])|[IVX]+(?![\p{L}]))|` +
      String.raw`第\s*(?<counted>[\d一二三四五六七八九十]+)\s*(?:${countedWith})|(?:${beforeNumber})\s*(?<after>\d+)|` +
      String.raw`(?<before>\d+)\s*(?:${afterNumber}))`,
    'iu',
  );
}

/** "Phase 2: pilot", "**Week 1–4**", "第2フェーズ", "3단계 확대", "Sprint B". */
export const numberedStep = numbered(
  `${stages}|${spans}`,
  '단계|주차',
  '阶段|フェーズ|段階|단계',
  '阶段|階段|段階|フェーズ|週|周',
);
/** "Phase 2: pilot", "Etapa 1", "第2フェーズ", but no week or day, which may be anything. */
export const numberedStage = numbered(
  `${stages}|step|iteration|release`,
  '단계',
  '阶段|階段|フェーズ|段階|단계',
  '阶段|階段|段階|フェーズ',
);
