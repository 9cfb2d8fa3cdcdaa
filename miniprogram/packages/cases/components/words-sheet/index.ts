import type { Handled } from '../../../../phone/handled';

/** Asks for a few words before a step is taken. The page keeps what is typed, so that a refusal loses nothing. */
Component({
  options: { addGlobalClass: true },
  properties: {
    shown: Boolean,
    title: String,
    hint: String,
    placeholder: String,
    confirm: String,
    text: String,
    fault: String,
    longest: { type: Number, value: 500 },
    busy: Boolean,
    /** One of these beside the words; none when it is empty. */
    choices: { type: Array, value: [] as string[] },
    choice: Number,
    /** What a line before the words is called; none when it is empty. */
    subject: String,
    subjectText: String,
  },
  methods: {
    onTyped({ detail }: Handled<string>) {
      this.triggerEvent('typed', { text: detail });
    },
    onSubject({ detail }: Handled<string>) {
      this.triggerEvent('subject', { text: detail });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.triggerEvent('choose', detail);
    },
    onClose() {
      this.triggerEvent('close');
    },
    onConfirm() {
      this.triggerEvent('confirm');
    },
  },
});
