import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { describeExpert, readExpert } from '../../../services/committees';
import type { Expert } from '../../../shared/contracts/committees';
import { listed } from '../terms';

const empty = { name: '', organisation: '', fields: '', profile: '', conflicts: '', distinct: '' };

/** What the register says about somebody; a member's name is the roster's. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { expertId: String },
  data: { expert: block<Expert>(), form: empty, fault: '', namesake: false },
  methods: {
    onRefusePrivacy: () => back(),
    onLoad() {
      void this.read();
    },
    async read() {
      const found = await this.load('expert', () => readExpert(this.data.expertId));
      if (!found) return;
      const { name, organisation, fields, profile, conflicts } = found;
      this.setData({ form: { name, organisation, fields: fields.join('、'), profile, conflicts: conflicts.join('、'), distinct: '' } });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      // Under another employer the name may be that of another person in the directory.
      const namesake = this.data.namesake || (field === 'organisation' && detail !== this.data.expert.value?.organisation);
      this.setData({ [`form.${field}`]: detail, fault: '', namesake });
    },
    onNamesake() {
      this.setData({ namesake: true });
    },
    onSave() {
      void this.once('save', async () => {
        const { form, expert: { value } } = this.data;
        const [name, organisation, profile, distinct] = [form.name.trim(), form.organisation.trim(), form.profile.trim(), form.distinct.trim()];
        const [fields, conflicts] = [listed(form.fields), listed(form.conflicts)];
        this.setData({ fault: name && organisation && profile && fields.length > 0 ? '' : '请填写姓名、工作单位、专长和简介' });
        if (this.data.fault) return;
        const { id, revision, occupation } = value!;
        await describeExpert({ expertId: id, revision, name, profile: { occupation, organisation, fields, profile, ...(conflicts.length > 0 && { conflicts }) }, ...(distinct && { distinct }) });
        back();
        void wx.showToast({ title: '已修改', icon: 'none' });
      });
    },
  },
});
