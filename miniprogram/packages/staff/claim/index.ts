import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { adminPath, back, open } from '../../../phone/routes';
import { readAssociation } from '../../../services/associations';
import { askAgain } from '../../../services/session';
import { claim } from '../../../services/staff';

/** Opened once or twice in the life of an environment, by who set it up: no other page leads here. */
Component({
  behaviors: [largeText, loading, singleFlight],
  data: { root: block<{ id: string; name: string }>(), name: '', secret: '', fault: '' },
  methods: {
    onLoad() {
      void this.read();
    },
    read() {
      return this.load('root', async () => {
        const { id, name } = await readAssociation('');
        return { id, name };
      });
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      this.setData({ [currentTarget.dataset.field]: detail, fault: '' });
    },
    onRefusePrivacy: () => back(),
    onClaim() {
      void this.once('claim', async () => {
        const { name, secret, root } = this.data;
        this.setData({ fault: name.trim() && secret.trim() ? '' : '请填写姓名和部署密钥' });
        if (this.data.fault) return;
        await claim({ name: name.trim(), secret: secret.trim(), associationId: root.value!.id });
        await askAgain();
        open(adminPath);
      });
    },
  },
});
