import { useEffect, useRef } from 'react';
import { useTexts } from '../texts.ts';

interface StripPoint {
  atMs: number;
  value: number;
}

interface StripSeries {
  /** A CSS custom property of the theme, such as `--accent`. */
  colour: string;
  points: readonly StripPoint[];
}

interface StripLine {
  value: number;
  colour: string;
}

interface LiveStripProps {
  label: string;
  series: readonly StripSeries[];
  /** Horizontal lines for thresholds and targets. */
  lines: readonly StripLine[];
  /** The time at the right edge, and the time span of the chart. */
  nowMs: number;
  spanMs: number;
  highest: number;
  unit: string;
}

const HEIGHT_PX = 92;
const LEFT_PX = 56;
const BOTTOM_PX = 16;
const TOP_PX = 6;
const FONT = '11px system-ui, sans-serif';

/** A live chart of the last seconds. Drawn on a canvas, because recharts needs several milliseconds for each redraw. */
export function LiveStrip(props: LiveStripProps) {
  const { t } = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, props, t('performance.now'));
  }, [props, t]);
  return <canvas ref={canvas} className="strip" role="img" aria-label={props.label} />;
}

function draw(canvas: HTMLCanvasElement, props: LiveStripProps, nowText: string): void {
  const context = canvas.getContext('2d');
  const widthPx = canvas.clientWidth;
  if (!context || widthPx === 0) return;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(widthPx * scale);
  canvas.height = Math.round(HEIGHT_PX * scale);
  context.scale(scale, scale);
  context.font = FONT;
  const theme = getComputedStyle(canvas);
  const colourOf = (name: string) => theme.getPropertyValue(name);
  const { nowMs, spanMs, highest } = props;
  const x = (atMs: number) => widthPx - ((nowMs - atMs) / spanMs) * (widthPx - LEFT_PX);
  const y = (value: number) =>
    HEIGHT_PX - BOTTOM_PX - (Math.min(value, highest) / highest) * (HEIGHT_PX - BOTTOM_PX - TOP_PX);

  drawAxes(context, props, colourOf, widthPx, y);
  context.fillText(nowText, widthPx, HEIGHT_PX - 3);
  for (const { value, colour } of props.lines) drawLine(context, y(value), widthPx, colourOf(colour));
  for (const { points, colour } of props.series) {
    context.strokeStyle = colourOf(colour);
    context.lineWidth = 1.6;
    context.beginPath();
    for (const { atMs, value } of points) if (nowMs - atMs <= spanMs) context.lineTo(x(atMs), y(value));
    context.stroke();
  }
}

function drawAxes(
  context: CanvasRenderingContext2D,
  { highest, unit, spanMs }: LiveStripProps,
  colourOf: (name: string) => string,
  widthPx: number,
  y: (value: number) => number,
): void {
  context.fillStyle = colourOf('--muted');
  context.strokeStyle = colourOf('--line');
  context.textAlign = 'right';
  for (const value of [0, highest]) {
    context.fillText(`${value}${unit}`, LEFT_PX - 6, y(value) + 4);
    context.beginPath();
    context.moveTo(LEFT_PX, y(value));
    context.lineTo(widthPx, y(value));
    context.stroke();
  }
  context.textAlign = 'left';
  context.fillText(`${-spanMs / 1000} s`, LEFT_PX, HEIGHT_PX - 3);
  context.textAlign = 'right';
}

function drawLine(context: CanvasRenderingContext2D, yPx: number, widthPx: number, colour: string): void {
  context.save();
  context.strokeStyle = colour;
  context.setLineDash([4, 4]);
  context.beginPath();
  context.moveTo(LEFT_PX, yPx);
  context.lineTo(widthPx, yPx);
  context.stroke();
  context.restore();
}
