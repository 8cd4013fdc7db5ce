// A shop for each brand to start from: a name, lines of its own, and simple pictures drawn here.

import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { program } from './environment.mjs';
import { portico } from './operator.mjs';

const FOLDER = new URL('../../../server/brand/starters/', import.meta.url);

const svg = (width, height, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

const petals = (x, y, r, colour) =>
  [0, 45, 90, 135, 180, 225, 270, 315]
    .map((turn) => `<ellipse cx="${x}" cy="${y - r * 0.55}" rx="${r * 0.36}" ry="${r * 0.52}" fill="${colour}" fill-opacity=".72" transform="rotate(${turn} ${x} ${y})"/>`)
    .join('') + `<circle cx="${x}" cy="${y}" r="${r * 0.2}" fill="#f3c14b"/>`;

/** What is drawn and said for each; a mark is drawn in the colour it is given. */
const SHOPS = {
  'tea-house': {
    name: 'Matsukaze Tea House',
    mark: (ink) => svg(96, 64, `<g fill="none" stroke="${ink}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
      <path d="M20 28h48v10a18 18 0 0 1-18 18H38a18 18 0 0 1-18-18z"/><path d="M68 32h6a7 7 0 0 1 0 14h-7"/>
      <path d="M36 20c-4-5 4-8 0-14M50 20c-4-5 4-8 0-14"/></g>`),
    ink: ['#2f5d46', '#93c2a4'],
    welcome: { en: 'Take your time. The second pot is on us.', de: 'Nehmen Sie sich Zeit. Die zweite Kanne geht aufs Haus.', ar: 'خذ وقتك. الإبريق الثاني على حسابنا.' },
  },
  bookshop: {
    name: 'Ink & Oak Books',
    mark: (ink) => svg(64, 64, `<path fill="${ink}" d="M6 14c10-4 18-3 24 2v36c-6-5-14-6-24-2zM58 14c-10-4-18-3-24 2v36c6-5 14-6 24-2z"/>`),
    ink: ['#7a1f2b', '#e39a8f'],
    footer: { en: 'Exchanges within 30 days.', de: 'Umtausch innerhalb von 30 Tagen.', ar: 'الاستبدال خلال 30 يومًا.' },
  },
  'noodle-bar': {
    name: 'Uncle Lam’s Noodles',
    mark: (ink) => svg(64, 64, `<path fill="${ink}" d="M6 30h52a26 26 0 0 1-16 24v4H22v-4A26 26 0 0 1 6 30z"/>
      <path d="M34 24 58 6M28 24 46 4" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>`),
    ink: ['#d8391f', '#ff8361'],
  },
  pharmacy: { name: 'Harbour Pharmacy' },
  'flower-shop': {
    name: 'Peony & Pine',
    mark: () => svg(64, 64, petals(32, 32, 30, '#d2559b')),
    cover: svg(1200, 480, `<rect width="1200" height="480" fill="#fbdfe8"/><path d="M0 330 1200 250v230H0z" fill="#f6c9d8"/>
      <path d="M150 480C170 360 200 320 260 230M560 480C560 380 600 300 640 250M1000 480C990 400 960 300 930 210" stroke="#5d8a66" stroke-width="12" fill="none"/>
      ${petals(260, 210, 150, '#c93f8c')}${petals(640, 230, 190, '#e070a8')}${petals(930, 190, 160, '#b83280')}${petals(430, 330, 80, '#eb9cc2')}${petals(1110, 330, 100, '#e58bb8')}`),
    welcome: { en: 'Cut this morning.', de: 'Heute Morgen geschnitten.', ar: 'قُطفت هذا الصباح.' },
  },
  museum: {
    name: 'Museum of Small Things',
    mark: (ink) => svg(64, 64, `<path fill="${ink}" d="M6 58V6h12l14 24L46 6h12v52H46V28L36 46h-8L18 28v30z"/>`),
    ink: ['#141414', '#f6f6f2'],
    cover: svg(1200, 480, `<rect width="1200" height="480" fill="#ececea"/><path d="M0 390h1200v90H0z" fill="#cfcfcb"/>
      <g fill="#fff" stroke="#141414" stroke-width="8"><path d="M130 90h220v230H130z"/><path d="M470 60h260v290H470z"/><path d="M850 110h220v190H850z"/></g>
      <circle cx="240" cy="205" r="60" fill="#141414"/><path d="M510 310l90-190 90 190z" fill="#ffd400"/><path d="M890 260h140v-12H890zM890 220h140v-12H890zM890 180h90v-12h-90z" fill="#141414"/>`),
    welcome: { en: 'Every gift keeps a drawer open.', de: 'Jede Spende hält eine Schublade offen.', ar: 'كل تبرع يُبقي درجًا مفتوحًا.' },
    footer: { en: 'Free on Sundays.', de: 'Sonntags freier Eintritt.', ar: 'الدخول مجاني أيام الأحد.' },
  },
  'night-market': {
    name: 'Lantern Street Market',
    mark: () => svg(64, 64, `<path d="M32 2v8" stroke="#ff5fa2" stroke-width="4"/><path d="M18 12h28v6H18zM22 52h20v5H22z" fill="#ff5fa2"/>
      <path d="M16 20h32c8 10 8 20 0 30H16c-8-10-8-20 0-30z" fill="#ffb020"/><path d="M32 20v30M23 20c-4 10-4 20 0 30M41 20c4 10 4 20 0 30" stroke="#171029" stroke-width="2.5" fill="none"/>`),
  },
  salon: {
    name: 'Clay & Linen',
    mark: (ink) => svg(64, 64, `<g fill="none" stroke="${ink}" stroke-width="5" stroke-linecap="round"><path d="M10 54a22 22 0 0 1 44 0"/><path d="M20 54a12 12 0 0 1 24 0"/><circle cx="32" cy="16" r="9"/></g>`),
    ink: ['#9a5b3c', '#e0a57f'],
    footer: { en: 'Tips go to who cut your hair.', de: 'Trinkgeld geht an die Person, die geschnitten hat.', ar: 'تذهب الإكراميات إلى من قصّ شعرك.' },
  },
};

/** Names of all starters. */
export const STARTERS = (await readdir(FOLDER)).map((file) => file.replace('.toml', '')).sort();

const text = JSON.stringify;
const line = (words) => `{ ${Object.entries(words).map(([tag, said]) => `${tag} = ${text(said)}`).join(', ')} }`;

/** Makes a shop for every starter; `paint` makes a PNG of a drawing. Its link, by its name. */
export async function openShops(paint) {
  const folder = join(program('PORTICO_DATA'), 'starters');
  await mkdir(folder, { recursive: true });
  const shops = [];
  for (const name of STARTERS) {
    const shop = SHOPS[name];
    const own = [];
    const put = async (field, ending, content) => {
      const file = `${name}-${field}.${ending}`;
      await writeFile(join(folder, file), content);
      own.push(`${field} = ${text(file)}`);
    };
    if (shop.mark) {
      const [light, dark] = shop.ink ?? [];
      await put('logo', 'svg', shop.mark(light));
      if (dark) await put('logo_dark', 'svg', shop.mark(dark));
    }
    if (shop.cover) await put('cover', 'png', await paint(shop.cover));
    for (const field of ['welcome', 'footer']) if (shop[field]) own.push(`${field} = ${line(shop[field])}`);
    const starter = await readFile(new URL(`${name}.toml`, FOLDER), 'utf8');
    const [first, ...tables] = starter.split(/^(?=\[)/m);
    const look = tables.join('').replace(/^\[/gm, '[merchant.brand.');
    shops.push(`[[merchant]]\nid = "starter-${name}"\nname = ${text(shop.name)}\nmcc = "5999"\n
      [merchant.brand]\n${first}${own.join('\n')}\n${look}
      [[merchant.store]]\nid = "starter-${name}"\nname = "Central"\ncurrency = "HKD"
      time_zone = "Asia/Hong_Kong"\nlanguage = "en"\ncode = [{ label = "Till" }]\n`);
  }
  const file = join(folder, 'shops.toml');
  await writeFile(file, shops.join('\n'));
  await portico('apply', file);
  const codes = JSON.parse(await portico('code', 'list', '--json'));
  const of = (name) => codes.find(({ merchant_id }) => merchant_id === `starter-${name}`);
  return Object.fromEntries(STARTERS.map((name) => [name, of(name)]));
}
