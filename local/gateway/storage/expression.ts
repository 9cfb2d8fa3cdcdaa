/** What a rule may ask about: who calls (nobody without a login) and which file. */
export interface Asked {
  auth: { openid: string } | null;
  resource: { openid: string | null; path: string };
}
type Term = (asked: Asked) => unknown;

const token = /\s*(\/(?:\\.|[^/\\])+\/i?|'[^']*'|"[^"]*"|&&|\|\||==|!=|[().]|[A-Za-z]+|\d+)/y;
const variables: Record<string, Term> = {
  auth: ({ auth }) => auth,
  'auth.openid': ({ auth }) => auth!.openid,
  'auth.uid': ({ auth }) => auth && undefined, // a mini-program's request has none
  'resource.openid': ({ resource }) => resource.openid,
  'resource.path': ({ resource }) => resource.path,
  true: () => true,
  false: () => false,
  null: () => null,
};

/** CloudBase's language of rules, read once: null for what is not of it. */
export function readExpression(text: string): Term | null {
  const words = wordsOf(text);
  return words && new Reader(words).whole();
}

function wordsOf(text: string): string[] | null {
  const words: string[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim()) {
    const found = token.exec(text);
    if (!found) return null;
    words.push(found[1]!);
  }
  return words;
}

/** Weakest first: `||`, `&&`, then one comparison between two operands. */
class Reader {
  private at = 0;

  constructor(private readonly words: string[]) {}

  whole(): Term | null {
    const term = this.either();
    return term && this.at === this.words.length ? term : null;
  }

  private either = () => this.joined('||', () => this.both(), (one, other) => (asked) => one(asked) === true || other(asked) === true);
  private both = () => this.joined('&&', () => this.comparison(), (one, other) => (asked) => one(asked) === true && other(asked) === true);

  private joined(word: string, read: () => Term | null, join: (one: Term, other: Term) => Term): Term | null {
    let term = read();
    while (term && this.take(word)) {
      const other = read();
      term = other && join(term, other);
    }
    return term;
  }

  /** The answer of a pattern counts only when it is compared, as the documents say. */
  private comparison(): Term | null {
    const isPattern = this.words[this.at]?.startsWith('/');
    const one = this.operand();
    const sign = this.take('==') ?? this.take('!=');
    if (!one || !sign) return isPattern ? null : one;
    const other = this.operand();
    return other && ((asked) => (one(asked) === other(asked)) === (sign === '=='));
  }

  private operand(): Term | null {
    const word = this.words[this.at++] ?? '';
    if (word === '(') return this.closed(this.either());
    if (/^['"]/.test(word)) return () => word.slice(1, -1);
    if (word.startsWith('/')) return this.pattern(word);
    return this.variable(word);
  }

  private variable(word: string): Term | null {
    const name = this.take('.') ? `${word}.${this.words[this.at++]}` : word;
    return Object.hasOwn(variables, name) ? variables[name]! : null;
  }

  private pattern(word: string): Term | null {
    const [, source, flags] = /^\/(.+)\/(i?)$/.exec(word)!;
    const begins = this.take('.') && this.take('test') && this.take('(');
    const operand = begins ? this.closed(this.operand()) : null;
    return operand && ((asked) => new RegExp(source!, flags).test(String(operand(asked))));
  }

  private closed = (term: Term | null) => (this.take(')') ? term : null);

  private take(word: string): string | null {
    if (this.words[this.at] !== word) return null;
    this.at += 1;
    return word;
  }
}
