/** As typed: separated by any comma, dot, space or new line. */
export function citiesIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;\s]+/).filter(Boolean))];
}

export const citiesText = (cities: string[]) => cities.join('、');
