/** A mark that ends a clause: not the point in 3.5 nor the colon in 7:30. */
export const CLAUSE_MARK = /\s*([;:,.!?…—]+)(?=\s|$)/;
