/** A number with what it counts: "1 finding", "2 findings". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
