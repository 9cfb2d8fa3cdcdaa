/** The demo people whom the browser host can play. WeChat would know them; the product does not read this. */
export interface Person {
  openid: string;
  label: string;
  note: string;
  /** What WeChat's phone button delivers for them. */
  phone: string | null;
}

export class People {
  constructor(private readonly known: Person[], private readonly save: () => void) {}

  list = () => this.known.map(({ openid, label, note }) => ({ openid, label, note }));

  find = (openid: string) => this.known.find((person) => person.openid === openid);

  add(...people: Person[]) {
    for (const person of people) {
      const index = this.known.findIndex(({ openid }) => openid === person.openid);
      this.known.splice(index < 0 ? this.known.length : index, 1, person);
    }
    this.save();
  }
}
