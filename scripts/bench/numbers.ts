export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

export function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
