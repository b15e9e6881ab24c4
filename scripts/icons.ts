/** `npm run icons`: renders assets/icon.svg into the sizes that browsers ask for. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const drawing = readFileSync('assets/icon.svg');

for (const size of [16, 32, 48, 96, 128]) {
  // Drawn at four times the size, then made smaller: keeps edges clean at 16 pixels.
  const density = (72 * size * 4) / 128;
  await sharp(drawing, { density }).resize(size, size).png({ compressionLevel: 9 }).toFile(`public/icon/${size}.png`);
}
