// What one chapter of a made document calls its people, places and things, so that no two chapters say the same.

const first = [
  'Ana',
  'Ben',
  'Chidi',
  'Dana',
  'Elif',
  'Farah',
  'Goran',
  'Hana',
  'Ivo',
  'Jana',
  'Kofi',
  'Lena',
  'Marco',
  'Noor',
  'Oskar',
  'Priya',
  'Rosa',
  'Sami',
  'Tomas',
  'Uma',
  'Vera',
  'Wim',
  'Yara',
  'Zoe',
];
const last = [
  'Ruiz',
  'Okoro',
  'Eze',
  'Levi',
  'Kaya',
  'Aziz',
  'Babic',
  'Mori',
  'Novak',
  'Weber',
  'Mensah',
  'Berg',
  'Rossi',
  'Haddad',
  'Lind',
  'Nair',
  'Silva',
  'Virtanen',
  'Dvorak',
  'Patel',
  'Petrova',
  'Jansen',
  'Khoury',
  'Martin',
];
const places = [
  'Porto',
  'Lyon',
  'Graz',
  'Bergen',
  'Ghent',
  'Turin',
  'Cork',
  'Malmo',
  'Leeds',
  'Bilbao',
  'Gdansk',
  'Brno',
  'Utrecht',
  'Tampere',
  'Aarhus',
  'Split',
  'Leipzig',
  'Nantes',
  'Varna',
  'Tartu',
  'Bristol',
  'Seville',
  'Basel',
  'Krakow',
];
const segments = [
  'agencies',
  'studios',
  'clinics',
  'law firms',
  'workshops',
  'schools',
  'bakeries',
  'garages',
  'hotels',
  'theatres',
  'laboratories',
  'publishers',
  'architects',
  'caterers',
  'florists',
  'printers',
  'nurseries',
  'brokers',
  'surveyors',
  'breweries',
  'pharmacies',
  'gyms',
  'joiners',
  'museums',
];
const starts = [
  'Team',
  'Plan',
  'Day',
  'Work',
  'Shift',
  'Week',
  'Desk',
  'Crew',
  'Hour',
  'Task',
  'Field',
  'Bench',
  'Studio',
  'Ledger',
  'Clear',
  'North',
  'Open',
  'Bright',
  'Stone',
  'Harbour',
  'Cedar',
  'Copper',
  'River',
  'Summit',
];
const ends = [
  'board',
  'line',
  'book',
  'map',
  'grid',
  'path',
  'loop',
  'sheet',
  'desk',
  'view',
  'flow',
  'base',
  'point',
  'works',
  'frame',
  'yard',
  'house',
  'mark',
  'field',
  'light',
  'bridge',
  'craft',
  'port',
  'wise',
];

/** Words that the examples and pages are full of, each with what may stand in its place. */
const alike = {
  customers: ['customers', 'buyers', 'clients', 'subscribers', 'accounts', 'members'],
  owners: ['owners', 'managers', 'partners', 'directors', 'founders', 'heads'],
  Owners: ['Owners', 'Managers', 'Partners', 'Directors', 'Founders', 'Heads'],
  sheets: ['sheets', 'lists', 'folders', 'calendars', 'notebooks', 'mails'],
  hours: ['hours', 'shifts', 'orders', 'visits', 'invoices', 'bookings'],
  projects: ['projects', 'jobs', 'cases', 'contracts', 'courses', 'tours'],
  banks: ['banks', 'insurers', 'suppliers', 'registries', 'payroll tools', 'card networks'],
  bank: ['bank', 'insurer', 'supplier', 'registry', 'payroll tool', 'card network'],
  files: ['files', 'exports', 'backups', 'archives', 'letters', 'forms'],
  reader: ['reader', 'board', 'team', 'sponsor', 'newcomer', 'reviewer'],
  people: ['people', 'readers', 'colleagues', 'teams', 'leaders', 'planners'],
  document: ['document', 'plan', 'page', 'paper', 'text', 'memo'],
  Sunday: ['Sunday', 'Friday', 'Thursday', 'Saturday', 'Tuesday', 'Wednesday'],
  accountants: ['accountants', 'bookkeepers', 'advisers', 'resellers', 'consultants', 'auditors'],
};
const repeated = new RegExp(`\\b(?:${Object.keys(alike).join('|')})\\b`, 'g');
const people = ['Ana Ruiz', 'Ben Okoro', 'Chidi Eze', 'Dana Levi'];

/** Numbers of at most three digits that are no part of a date, a quarter or an amount with separators. */
const quantity =
  /(?<![\d.,/-]|[A-Za-z]-?|0 )\b\d{1,3}\b(?![\d/-]|[.,]\d|-?[a-z]| (?:January|February|March|April|May|June|July|August|September|October|November|December))/g;

/** Numbers from 0 up to 1 that look random and are the same in every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The words of one chapter of one document: the same chapter gets the same words in every run. */
export function wordsOf(seed, chapter) {
  const random = dice(seed * 7919 + chapter * 104729 + 1);
  const any = (list) => list[Math.floor(random() * list.length)];
  const names = new Map(people.map((name) => [name, `${any(first)} ${any(last)}`]));
  const swaps = new Map(Object.entries(alike).map(([word, others]) => [word, any(others)]));
  const number = seed + chapter;
  const place = places[number % places.length];
  const segment = segments[(number * 7 + Math.floor(number / places.length)) % segments.length];
  const product = `${starts[seed % starts.length]}${ends[Math.floor(seed / starts.length) % ends.length]}`;
  const grow = 1 + Math.floor(random() * 9);
  const some = (from, to) => from + Math.floor(random() * (to - from));
  const month = () => any(['January', 'March', 'April', 'June', 'August']);
  const tails = [
    () => ` for ${some(10, 90)} ${segment} in ${place}`,
    () => `, says ${any(first)} ${any(last)} of the ${segment} in ${place}`,
    () => `, as ${some(10, 400)} ${segment} found`,
    () => `, which ${any(first)} ${any(last)} saw in ${place} in ${month()} 2026`,
    () => `, and ${some(12, 80)} interviews in ${place} agree`,
    () => ` (${segment}, interview ${some(1, 400)})`,
    () => `, by ${some(100, 999)} accounts in ${place}`,
  ];
  const swap = (text) => text.replace(repeated, (word) => swaps.get(word));
  return {
    ground: `${segment} in ${place}`,
    /** Prose, each sentence of which ends as none in another chapter does. */
    discuss: (text) => swap(text).replace(/(?<=[a-z])\.(?= |$)/g, () => `${any(tails)()}.`),
    /** A passage of an example, told of this chapter's people, things and quantities. */
    retell: (text) =>
      swap(text)
        .replace(/Teamboard/g, product)
        .replace(/Ana Ruiz|Ben Okoro|Chidi Eze|Dana Levi/g, (name) => names.get(name))
        .replace(/\bagencies\b|(?<=\b(?:new|planning) )teams\b/g, segment)
        .replace(quantity, (digits) => String(Number(digits) + (Number(digits) < 10 ? 0 : grow))),
  };
}
