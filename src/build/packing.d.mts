export function pack(value: unknown): Promise<{ digits: string; letters: string }>;
