/** As people separate things: 、 , ， or a space. */
export function listed(text: string): string[] {
  return text.split(/[、,，;；\s]+/).filter(Boolean);
}
