import { floorTo, GRAIN_MS, type WallMs } from '../../understanding/time/calendar.ts';
import { worstCode } from './condition.ts';
import type { DayForecast, Forecast, HourForecast } from './forecast.ts';
import type { Period } from './period.ts';

/** The weather of a period. */
export interface WeatherIn {
  minC: number;
  maxC: number;
  rainPercent: number;
  snowCm: number;
  code: number;
  windKmh: number;
  /** Undefined for single hours, which have none. */
  gustsKmh: number | undefined;
  humidityPercent: number;
  /** The day that it lies in, or begins in. */
  day: DayForecast;
}

/** @returns undefined when the forecast does not reach there */
export function weatherIn(forecast: Forecast, period: Exclude<Period, { kind: 'past' }>, nowMs: WallMs) {
  switch (period.kind) {
    case 'now':
      return ofHours(forecast, floorTo(nowMs, 'hour'), floorTo(nowMs, 'day') + GRAIN_MS.day);
    case 'hour':
      return ofHours(forecast, period.startMs, period.startMs + GRAIN_MS.hour);
    case 'part':
      return ofHours(forecast, Math.max(period.startMs, floorTo(nowMs, 'hour')), period.endMs);
    case 'day':
      return ofDays(forecast, period.startMs, period.startMs + GRAIN_MS.day);
    case 'days':
      return ofDays(forecast, period.startMs, period.endMs);
  }
}

/** Days of a forecast between two times. */
export function daysBetween({ days }: Forecast, startMs: WallMs, endMs: WallMs): DayForecast[] {
  return days.filter((day) => day.startMs >= startMs && day.startMs < endMs);
}

/** The hour of a forecast that holds a time. */
export function hourAt({ hours }: Forecast, ms: WallMs): HourForecast | undefined {
  return hours.find(({ startMs }) => startMs <= ms && ms < startMs + GRAIN_MS.hour);
}

function ofHours(forecast: Forecast, startMs: WallMs, endMs: WallMs): WeatherIn | undefined {
  const hours = forecast.hours.filter((hour) => hour.startMs >= startMs && hour.startMs < endMs);
  const [day] = daysBetween(forecast, floorTo(startMs, 'day'), endMs);
  if (hours.length === 0 || !day) return undefined;
  const code = worstCode(hours.map((hour) => hour.code));
  return {
    ...extremes(hours.map(({ temperatureC }) => temperatureC)),
    ...{ code, snowCm: 0, gustsKmh: undefined, day },
    rainPercent: Math.max(...hours.map(({ rainPercent }) => rainPercent)),
    windKmh: Math.max(...hours.map(({ windKmh }) => windKmh)),
    humidityPercent: mean(hours.map(({ humidityPercent }) => humidityPercent)),
  };
}

function ofDays(forecast: Forecast, startMs: WallMs, endMs: WallMs): WeatherIn | undefined {
  const days = daysBetween(forecast, startMs, endMs);
  const [day] = days;
  if (!day) return undefined;
  const hours = forecast.hours.filter((hour) => hour.startMs >= startMs && hour.startMs < endMs);
  return {
    ...extremes(days.flatMap(({ minC, maxC }) => [minC, maxC])),
    code: worstCode(days.map(({ code }) => code)),
    rainPercent: Math.max(...days.map(({ rainPercent }) => rainPercent)),
    snowCm: days.reduce((sum, { snowCm }) => sum + snowCm, 0),
    windKmh: Math.max(...days.map(({ windKmh }) => windKmh)),
    gustsKmh: Math.max(...days.map(({ gustsKmh }) => gustsKmh)),
    humidityPercent: mean(hours.map(({ humidityPercent }) => humidityPercent)),
    day,
  };
}

const extremes = (temperatures: readonly number[]) => ({
  minC: Math.min(...temperatures),
  maxC: Math.max(...temperatures),
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
