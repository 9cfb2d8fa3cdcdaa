Component({
  options: { addGlobalClass: true },
  properties: {
    text: String,
    /** Colour never speaks alone: good, wait, bad, brand or quiet beside the word. */
    tone: { type: String, value: 'quiet' },
  },
});
