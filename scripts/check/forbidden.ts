interface Rule {
  why: string;
  applies(file: string): boolean;
  pattern: RegExp;
}

const phoneOrHost = /^(miniprogram|local\/host)\/.*\.(wxss|wxml|wxs|ts|css|html|json)$/;

const rules: Rule[] = [
  {
    why: 'a path of one machine',
    applies: () => true,
    pattern: /(?<![\w.$}])\/(?:home|Users|root|srv|mnt|work|workspace)\/[\w.-]+/,
  },
  {
    why: 'a host in the lock file: let npm use the registry that it is set up for',
    applies: (file) => file.endsWith('package-lock.json'),
    pattern: /"resolved": "https?:[^"]+/,
  },
  {
    why: 'a registry address',
    applies: () => true,
    pattern: /registry\.[\w-]+\.\w+/,
  },
  {
    why: 'an address on another host: nothing here loads from third parties',
    applies: (file) => phoneOrHost.test(file),
    pattern: /(?<!:)(?:https?:)?\/\/(?!(?:127\.0\.0\.1|localhost|www\.w3\.org)\b)[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|io)\b/,
  },
];

/** They name what is forbidden in order to find it. */
const deliberate = ['scripts/check/forbidden.ts', 'tests/house/forbidden.test.ts'];

export function faultsOf(file: string, text: string): string[] {
  if (deliberate.includes(file)) return [];
  const lines = text.split('\n');
  return rules
    .filter((rule) => rule.applies(file))
    .flatMap((rule) => lines.flatMap((line, index) => describe(file, index, rule, rule.pattern.exec(line)?.[0])));
}

function describe(file: string, index: number, rule: Rule, found: string | undefined): string[] {
  return found ? [`${file}:${index + 1}: ${found} is ${rule.why}`] : [];
}
