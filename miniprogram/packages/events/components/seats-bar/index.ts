Component({
  options: { addGlobalClass: true },
  properties: { remaining: Number, capacity: Number },
});
