import type { ManagedEvent } from '../../shared/contracts/events';

/** A draft opens for editing, a published event opens its signups. */
Component({
  options: { addGlobalClass: true },
  properties: { event: { type: Object, value: {} as ManagedEvent } },
  methods: {
    onTap() {
      const { id, status } = this.data.event;
      this.triggerEvent(status === 'draft' ? 'edit' : 'signups', { eventId: id });
    },
  },
});
