import type { ShownChange } from '../../shown';

Component({
  options: { addGlobalClass: true },
  properties: { change: { type: Object, value: {} as ShownChange }, link: Boolean },
  methods: {
    onTap() {
      if (this.data.link) this.triggerEvent('open', { proposalId: this.data.change.id });
    },
  },
});
