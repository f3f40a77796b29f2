import { useTexts } from '../../../texts.ts';

const MEGABYTE = 1e6;

/** @returns how many bytes, in megabytes as the interface's language writes them */
export function useByteTexts(): (bytes: number) => string {
  const { locale } = useTexts();
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (bytes) => format.format(bytes / MEGABYTE);
}
