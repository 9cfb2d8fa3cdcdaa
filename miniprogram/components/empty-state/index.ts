Component({
  options: { addGlobalClass: true },
  properties: {
    /** One of the pictures in /images: calendar, letter, papers, card. */
    picture: { type: String, value: 'papers' },
    title: String,
    hint: String,
  },
});
