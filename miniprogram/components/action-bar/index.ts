/** Stays at the foot of a page, within the width of its content. */
Component({ options: { addGlobalClass: true } });
