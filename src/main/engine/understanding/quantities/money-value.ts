/** An amount of money as it was said. */
export interface MoneyValue {
  amount: number;
  /** ISO 4217 code. */
  currency: string;
}
