import type { Handled } from '../../../../phone/handled';

type OnClause = Handled<unknown, { at: number }>;

/** The clauses one below the other. The page keeps them: whatever changes is told at once. */
Component({
  options: { addGlobalClass: true },
  properties: { clauses: { type: Array, value: [] as string[] }, longest: Number, most: Number, fault: String },
  methods: {
    onTyped({ detail, currentTarget }: Handled<string, { at: number }>) {
      this.tell(this.data.clauses.map((clause, at) => (at === currentTarget.dataset.at ? detail : (clause as string))));
    },
    onUp({ currentTarget }: OnClause) {
      const { at } = currentTarget.dataset;
      if (at === 0) return;
      const clauses = [...this.data.clauses] as string[];
      clauses.splice(at - 1, 0, ...clauses.splice(at, 1));
      this.tell(clauses);
    },
    onRemove({ currentTarget }: OnClause) {
      this.tell((this.data.clauses as string[]).filter((_clause, at) => at !== currentTarget.dataset.at));
    },
    onAdd() {
      if (this.data.clauses.length < this.data.most) this.tell([...(this.data.clauses as string[]), '']);
    },
    tell(clauses: string[]) {
      this.triggerEvent('change', { clauses });
    },
  },
});
