/** What a text can be read as by itself, without a sentence around it. */
export const VALUE_KINDS = ['time', 'duration', 'number', 'percent', 'quantity', 'money', 'calculation'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];
