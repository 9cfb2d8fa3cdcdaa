/** Where a firm practises, as it is registered: its head office and its branches. */
export interface Offices {
  city: string;
  branches: { name: string; city: string }[];
}

/** What in the register speaks against somebody's practising for the firm in that city; null where nothing does, and of a firm whose branches nobody has entered. */
export function officeDoubt({ city: home, branches }: Offices, city: string, branchName: string | null): string | null {
  if (branches.length === 0) return null;
  const named = branches.find(({ name }) => name === branchName);
  if (named) return named.city === city ? null : `单位会员登记中，${named.name}在${named.city}`;
  return [home, ...branches.map((branch) => branch.city)].includes(city) ? null : `单位会员登记中，这家事务所在“${city}”没有机构`;
}
