export function svgText(x: number, y: number, content: string, anchor: 'start' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#1b1e26">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A white sheet with a title, readable on light and dark backgrounds. */
export function svgSheet(
  { title, subtitle, width, height }: { title: string; subtitle: string; width: number; height: number },
  drawn: readonly string[],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">
  <rect width="${width}" height="${height}" fill="#ffffff"/>
  <text x="20" y="30" font-size="17" font-weight="600" fill="#1b1e26">${escaped(title)}</text>
  <text x="20" y="52" fill="#646b7a">${escaped(subtitle)}</text>
  ${drawn.join('\n  ')}
</svg>
`;
}
