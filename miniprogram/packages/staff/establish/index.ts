import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back } from '../../../phone/routes';
import { establishCommittee } from '../../../services/committees';
import { whoAmI } from '../../../services/session';
import { committeeKindLabels, type CommitteeKind } from '../../../shared/contracts/committees';

const kinds = Object.keys(committeeKindLabels) as CommitteeKind[];

/** Of the own association. */
Component({
  behaviors: [largeText, singleFlight],
  data: { choices: kinds.map((kind) => committeeKindLabels[kind]), index: 0, key: '', form: { name: '', about: '', reason: '' }, fault: '' },
  methods: {
    onLoad() {
      this.setData({ key: newKey() });
    },
    onKind({ detail }: Handled<{ index: number }>) {
      this.setData({ index: detail.index });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      this.setData({ [`form.${currentTarget.dataset.field}`]: detail, fault: '' });
    },
    onSave() {
      void this.once('save', async () => {
        const { key, index, form } = this.data;
        const [name, about, reason] = [form.name.trim(), form.about.trim(), form.reason.trim()];
        this.setData({ fault: name && about && reason ? '' : '请把三项都填写完整' });
        if (this.data.fault) return;
        const { staff } = await whoAmI();
        await establishCommittee({ key, associationId: staff!.association.id, kind: kinds[index]!, name, about, reason });
        back();
        void wx.showToast({ title: '已设立', icon: 'none' });
      });
    },
  },
});
