/** Whether a figure is where it ought to be, as a line of the report. */
export const goal = (wanted: string, reached: boolean, measured: string) => `- ${reached ? 'reached' : '**missed**'}: ${wanted}: ${measured}`;
