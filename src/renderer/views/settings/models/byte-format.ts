import { useTexts } from '../../../texts.ts';

const MEGABYTE = 1e6;

/** @returns a function that formats bytes as megabytes in the interface's language */
export function useByteFormat(): (bytes: number) => string {
  const { locale } = useTexts();
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (bytes) => format.format(bytes / MEGABYTE);
}
