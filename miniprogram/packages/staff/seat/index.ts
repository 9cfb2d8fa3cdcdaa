import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { enterExpert, takeSeat } from '../../../services/committees';
import { occupationLabels, type Occupation } from '../../../shared/contracts/committees';
import { emptyForm, formFault, profileOf } from './form';

const occupations = Object.keys(occupationLabels) as Occupation[];

/** Whoever is in the register already keeps the entry as it is. */
Component({
  behaviors: [largeText, singleFlight],
  properties: { committeeId: String },
  data: { choices: occupations.map((occupation) => occupationLabels[occupation]), index: 0, form: emptyForm, fault: '' },
  methods: {
    onRefusePrivacy: () => back(),
    onOccupation({ detail }: Handled<{ index: number }>) {
      this.setData({ index: detail.index, 'form.certificateNumber': '' });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      this.setData({ [`form.${currentTarget.dataset.field}`]: detail, fault: '' });
    },
    onDay({ detail, currentTarget }: Handled<{ value: string }, { field: string }>) {
      this.setData({ [`form.${currentTarget.dataset.field}`]: detail.value, fault: '' });
    },
    onSave() {
      void this.once('save', async () => {
        const fault = formFault(this.data.form, occupations[this.data.index]!);
        this.setData({ fault });
        if (fault) return;
        await this.appoint();
        back();
        void wx.showToast({ title: '已聘任', icon: 'none' });
      });
    },
    async appoint() {
      const { form, index, committeeId } = this.data;
      const [certificateNumber, distinct] = [form.certificateNumber.trim(), form.distinct.trim()];
      const { id, revision } = await enterExpert({ name: form.name.trim(), ...(certificateNumber && { certificateNumber }), profile: profileOf(form, occupations[index]!), ...(distinct && { distinct }) });
      await takeSeat({ expertId: id, revision, committeeId, title: form.title.trim(), from: form.from, until: form.until, reason: form.reason.trim() });
    },
  },
});
