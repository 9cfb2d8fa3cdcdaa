import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { proposeTypical, readManagedMatter } from '../../../services/matters';
import type { ManagedMatterDetail, ManagedTypical } from '../../../shared/contracts/matters';

/** The words of the reply are where it begins; whatever tells who asked is for the writer to take out. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { matterId: String },
  data: { matter: block<ManagedMatterDetail>(), typical: null as ManagedTypical | null, question: '', answer: '', faults: {} as Record<string, string> },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      const value = await this.load('matter', () => readManagedMatter(this.id()));
      if (value) this.setData({ typical: value.typical, question: value.typical?.question ?? '', answer: value.typical?.answer ?? value.reply?.text ?? '' });
    },
    id(): string {
      return decodeURIComponent(this.data.matterId);
    },
    onQuestion({ detail }: Handled<string>) {
      this.setData({ question: detail, 'faults.question': '' });
    },
    onAnswer({ detail }: Handled<string>) {
      this.setData({ answer: detail, 'faults.answer': '' });
    },
    onPropose() {
      const [question, answer] = [this.data.question.trim(), this.data.answer.trim()];
      const faults = { ...(!question && { question: '请填写问题' }), ...(!answer && { answer: '请填写答复' }) };
      this.setData({ faults });
      if (Object.keys(faults).length > 0) return;
      void this.once('propose', async () => this.setData({ typical: await proposeTypical(this.id(), question, answer) }));
    },
    onChanged({ detail }: Handled<ManagedTypical>) {
      this.setData({ typical: detail });
    },
  },
});
