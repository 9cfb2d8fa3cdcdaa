import { asFailure } from '../../../phone/call-failure';
import { draftEvent, reviseEvent } from '../../../services/managed-events';
import type { EventDraft } from '../../../shared/contracts/events';
import { newKey } from '../../../phone/new-key';

/** Makes a new draft or revises one, in order: what got no answer is sent again, as it was, before anything newer. */
export const saving = Behavior({
  properties: { eventId: String },
  data: {
    /** Of a new draft: sent again it makes no second one. */
    key: '',
    revision: 0,
    /** What the cloud is known to hold. */
    saved: null as EventDraft | null,
    unanswered: null as EventDraft | null,
  },
  lifetimes: {
    attached() {
      this.setData({ key: newKey() });
    },
  },
  methods: {
    async saveDraft(draft: EventDraft): Promise<void> {
      for (const each of [this.data.unanswered, draft]) {
        if (each && !isSame(each, this.data.saved)) await this.send(each);
      }
    },
    async send(draft: EventDraft): Promise<void> {
      const { eventId, revision, key } = this.data;
      this.setData({ unanswered: draft });
      try {
        const place = await (eventId ? reviseEvent(eventId, revision, draft) : draftEvent(key, draft));
        this.setData({ ...place, saved: draft, unanswered: null });
      } catch (error) {
        if (isAnswer(error)) this.setData({ unanswered: null });
        throw error;
      }
    },
  },
});

/** A no is an answer; no network, a fault and "busy" leave open whether it was done. */
function isAnswer(error: unknown): boolean {
  const { kind, code } = asFailure(error);
  return kind === 'refused' && code !== 'busy';
}

const isSame = (one: EventDraft, other: EventDraft | null) => JSON.stringify(one) === JSON.stringify(other);
