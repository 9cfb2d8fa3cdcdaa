Component({
  behaviors: ['wx://form-field', 'wx://form-field-button'],
  methods: {
    onChoose() {
      this.setData({ value: 5 });
    },
  },
});
