/** One empty-looking page that says what it is: stands where the demo's staff would have uploaded a stamped scan. */
export function scan(): Buffer {
  const drawing = 'BT /F1 24 Tf 72 720 Td (DEMO - stamped notice) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const parts = ['%PDF-1.4\n', ...objects.map((each, index) => `${index + 1} 0 obj\n${each}\nendobj\n`)];
  const places = objects.map((_, index) => parts.slice(0, index + 1).join('').length);
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(`${parts.join('')}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${parts.join('').length}\n%%EOF\n`);
}
