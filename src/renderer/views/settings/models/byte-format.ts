import { useTexts } from '../../../texts.ts';

const MEGABYTE = 1e6;
const GIGABYTE = 1e9;

/** @returns a function that formats bytes as megabytes or gigabytes in the interface's language */
export function useByteFormat(): (bytes: number) => string {
  const { locale } = useTexts();
  const formatOf = (unit: 'megabyte' | 'gigabyte') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  const [megabytes, gigabytes] = [formatOf('megabyte'), formatOf('gigabyte')];
  return (bytes) => (bytes < GIGABYTE ? megabytes.format(bytes / MEGABYTE) : gigabytes.format(bytes / GIGABYTE));
}
