import type { NumberValue } from './value-grammar.ts';

export const whole = (low: number, high: number) => (number: NumberValue) =>
  Number.isInteger(number.value) && number.value >= low && number.value <= high && !number.isVague;

export const isDigits = ({ digits }: NumberValue) => digits !== undefined && /^\d+$/.test(digits);

export const hourNumber = whole(0, 24);

export const minuteDigits = ({ digits, value: minute }: NumberValue) => digits?.length === 2 && minute < 60;

export const year4 = ({ value: year, digits }: NumberValue) =>
  Number.isInteger(year) && year >= 1000 && year < 2200 && digits?.length !== 3;

/** Two digits mean this century up to 2049. */
export const fullYear = ({ value: year, digits }: NumberValue) =>
  digits?.length === 2 ? year + (year < 50 ? 2000 : 1900) : year;

export const isYear = (number: NumberValue) => year4(number) || number.digits?.length === 2;
