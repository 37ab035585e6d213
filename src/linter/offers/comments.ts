import { rules } from '../rules/index.js';
import historyItems from '../checklists/historyItems.json' with { type: 'json' };
import workspaceItems from '../checklists/workspaceItems.json' with { type: 'json' };
import type { Offer, Offering } from './offer.js';

const control = /<!--\s*lint\s+(?<verb>disable|enable|ignore)(?<named>(?:\s+[\w-]+)*)\s+(?<typed>[\w-]*)$/;

/** Every item, with its statement. */
const items: readonly { readonly id: string; readonly statement: string }[] = [
  ...rules,
  ...Object.entries({ ...historyItems, ...workspaceItems }).map(([id, { statement }]) => ({ id, statement })),
];

/** Items that a comment may switch off or on (`<!--lint disable …-->`): first those about which something was found, or that are off. */
export const commentOffers: Offering = ({ place, found }) => {
  const match = control.exec(place.before)?.groups;
  if (!match || /^(?!-->)[\w-]/.test(place.after)) return undefined;
  const named = new Set([...(match.named ?? '').split(/\s+/), ...(place.after.split('-->')[0] ?? '').split(/\s+/)]);
  const disabled = place.lines
    .slice(0, place.at)
    .flatMap((line) =>
      [...line.matchAll(/<!--\s*lint\s+disable\s+([^>]*?)\s*-->/g)].flatMap(
        (comment) => comment[1]?.split(/\s+/) ?? [],
      ),
    );
  const first = new Set(match.verb === 'enable' ? disabled : found);
  const offers = items
    .filter(({ id }) => !named.has(id))
    .map(({ id, statement }): Offer => ({
      sort: 'item',
      label: id,
      text: id,
      from: place.offset - (match.typed ?? '').length,
      statement,
    }));
  return [...offers.filter(({ label }) => first.has(label)), ...offers.filter(({ label }) => !first.has(label))];
};

/** Whether a comment that is only half written hides or silences what follows, so that little is found. */
export function isHalfSilenced(source: string): boolean {
  return (
    source.lastIndexOf('<!--') > source.lastIndexOf('-->') || /<!--\s*lint\s+(?:disable|ignore)\s*-->/.test(source)
  );
}
