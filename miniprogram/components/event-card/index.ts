import { eventFormatLabels, type EventCard } from '../../shared/contracts/events';

Component({
  options: { addGlobalClass: true },
  properties: { event: { type: Object, value: {} as EventCard } },
  data: { formats: eventFormatLabels as Record<string, string> },
  methods: {
    onTap() {
      this.triggerEvent('open', { eventId: this.data.event.id });
    },
  },
});
