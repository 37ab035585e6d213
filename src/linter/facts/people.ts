/** Recognises the people and organisations whom a product serves. */
import { remembered } from '../memo.js';

const person = /\b(?:customers?|users?|teams?|developers?|engineers?|merchants?|buyers?|sellers?|managers?|admins?|leaders?|owners?|founders?|companies|businesses|startups?|enterprises?|smbs?|segments?|personas?|patients?|students?|teachers?|people|households|restaurants?|retailers?|agencies|operators?|analysts?|designers?|marketers?|freelancers?|nurses|doctors|parents|drivers|hosts|guests|subscribers|members|readers|applicants|organi[sz]ations|accounts|contributors|maintainers|shoppers|visitors|prospects|workers|employees|clinics|schools|hospitals|banks|citizens|residents|farmers|tenants|landlords|players|creators|shops?|stores?|technicians|accountants|consultants|lawyers|authors|writers|photographers|musicians|chefs|hotels|caf[eé]s|brands|vendors|suppliers|publishers|researchers|scientists|learners|beginners|families|couples|children|commuters|travell?ers|tourists|individuals|consumers|clients|nonprofits|charities|municipalities|universities|manufacturers|insurers|lenders|brokers|recruiters|candidates|job seekers|volunteers|donors|couriers|installers|caregivers|clinicians|practitioners|hobbyists)\b/i;

/** Words that single somebody out: "for restaurants in tourist zones", "helps engineering leaders". */
const singled = /\b(?:for|helps?|lets?|allows?|enables?|gives?|serv(?:e|es|ing)|target(?:s|ed|ing)?|aimed at|designed for|built for|used by|support|(?:sells?|selling|offers?) [\p{L} -]{1,40}? to)\s+(?:(?:our|the|all|every|any|both|many|busy|active|small|new|large|individual)\s+)*(?<who>(?:[\p{L}\d'&-]+\s+){0,4}[\p{L}'-]+)/giu;

/** Whether a text names a group of people or organisations who could be served. */
export const namesPeople: (text: string) => boolean = remembered((text) => person.test(text));

/** Whether a text says for whom something is, or speaks as one of them ("As a merchant, …"). */
export const singlesOut: (text: string) => boolean = remembered((text) => {
  if (/(?:^|\n|\s)as an? \*{0,2}[\p{L} ]{3,40}[,:*]/iu.test(text)) return true;
  return [...text.matchAll(singled)].some((match) => namesPeople(match.groups?.who ?? ''));
});
