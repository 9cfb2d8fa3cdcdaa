import { eventFormatLabels, type EventFormat, type EventListInput } from '../../shared/contracts/events';

const formats = Object.keys(eventFormatLabels) as EventFormat[];

export const formatOptions = ['全部形式', ...formats.map((format) => eventFormatLabels[format])];
export const cityOptions = (cities: string[]) => ['全部城市', ...cities];

export interface Filters {
  formatIndex: number;
  cityIndex: number;
  openNow: boolean;
}

export const noFilters: Filters = { formatIndex: 0, cityIndex: 0, openNow: false };

/** The first option of each is "all", and asks for nothing. */
export function asInput(filters: Filters, cities: string[]): EventListInput {
  const format = formats[filters.formatIndex - 1];
  const city = cities[filters.cityIndex - 1];
  return { ...(format && { format }), ...(city && { city }), ...(filters.openNow && { openNow: true }) };
}
